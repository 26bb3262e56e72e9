/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.commands.Commands;

/** <em>Install Explainers</em>: the platform's installer, which takes update sites and zips. */
public final class InstallHandler extends AbstractHandler {

    private static final String INSTALLER = "org.eclipse.equinox.p2.ui.sdk.install";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (Commands.exists(window, INSTALLER)) {
            Commands.run(window, INSTALLER);
        } else {
            MessageDialog.openInformation(window.getShell(), "Install Explainers", "This installation has no installer. Unpack the plug-in "
                    + "into the folder dropins of the workbench and start it again.");
        }
        return null;
    }
}
