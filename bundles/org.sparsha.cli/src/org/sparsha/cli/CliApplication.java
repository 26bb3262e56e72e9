/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.sparsha.runtime.InstallFolder;

/** The application behind {@code sparsha COMMAND …} inside the framework, where plug-ins of others are; returns the exit code. */
public final class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        return CommandLineProcess.run(arguments, RegistryFactory::getRegistry, InstallFolder.find());
    }

    @Override
    public void stop() {
        // the framework only stops it by ending the process
    }
}
