/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.analysis.Analysis;

/** <em>Plug-ins</em>: opens the dialog; restarts the workbench where that is wanted when it is closed. */
public final class PluginsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        PluginsDialog dialog = new PluginsDialog(window.getShell(), window.getService(Analysis.class));
        dialog.open();
        if (dialog.isRestartWanted()) {
            window.getWorkbench().restart();
        }
        return null;
    }
}
