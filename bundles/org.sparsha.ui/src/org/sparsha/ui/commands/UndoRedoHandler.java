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

/** <em>Undo</em> and <em>Redo</em>: of the annotations of the recording in front. */
public final class UndoRedoHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String id = event.getCommand().getId();
        Optional<ClipCommands> target = window == null ? Optional.empty() : Commands.ofActiveEditor(window);
        target.ifPresent(commands -> commands.run(id.substring(id.lastIndexOf('.') + 1)));
        return null;
    }
}
