/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The application behind {@code sparsha COMMAND …}; returns the exit code. */
public final class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Path install = installFolder();
        try (CommandContext commands = new CommandContext(out, err, registry, install)) {
            return SparshaCommand.execute(arguments, commands);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The folder the product lies in, as the framework knows it; the working folder where it knows none. */
    private static Path installFolder() {
        Bundle bundle = FrameworkUtil.getBundle(CliApplication.class);
        BundleContext bundles = bundle.getBundleContext();
        try {
            for (ServiceReference<Location> reference : bundles.getServiceReferences(Location.class, Location.INSTALL_FILTER)) {
                Location location = bundles.getService(reference);
                if (location != null && location.getURL() != null) {
                    // The framework's own addresses hold blanks as they are, so they are no URIs; a File takes "/C:/" as well.
                    return new File(location.getURL().getPath()).toPath();
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The framework's own filter is right.", e);
        }
        return Path.of("");
    }

    @Override
    public void stop() {
        // the framework only stops it by ending the process
    }
}
