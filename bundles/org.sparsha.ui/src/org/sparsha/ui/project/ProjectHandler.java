/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Carries out one of the commands for projects: the one whose name it is declared for. */
public final class ProjectHandler extends AbstractHandler implements IExecutableExtension {

    private Optional<ProjectCommand> command = Optional.empty();

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        command = ProjectCommand.named(config.getAttribute("id"));
    }

    @Override
    public boolean isEnabled() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && command.isPresent() && command.get().can(window.getService(ProjectDesk.class));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        command.ifPresent(wanted -> wanted.run(window, window.getService(ProjectDesk.class)));
        return null;
    }
}
