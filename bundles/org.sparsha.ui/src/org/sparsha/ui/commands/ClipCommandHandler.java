/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Hands a command on to the editor in front. */
public final class ClipCommandHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String command = event.getCommand().getId().substring(Commands.PREFIX.length());
        Optional<ClipCommands> target = window == null ? Optional.empty() : Commands.ofActiveEditor(window);
        target.filter(commands -> commands.can(command)).ifPresent(commands -> commands.run(command));
        return null;
    }
}
