/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** <em>About</em>: what runs here, to be copied into a report of a fault. */
public final class AboutHandler extends AbstractHandler {

    private static final int COPY = 0;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        String facts = AboutFacts.here().text();
        MessageDialog dialog = new MessageDialog(shell, "About Sparsha Workbench", null, "Sparsha Workbench: speech emotion recognition "
                + "with explanations one can hear.\n\n" + facts + "\n\nCopyright (c) 2026 Sparsha Workbench contributors. Eclipse "
                + "Public License 2.0. The libraries it stands on and their licences are in the file NOTICE of the installation.",
                MessageDialog.INFORMATION, 1, "Copy", IDialogConstants.CLOSE_LABEL) {
            @Override
            protected void buttonPressed(int button) {
                if (button == COPY) {
                    copy(getShell(), facts);
                } else {
                    super.buttonPressed(button);
                }
            }
        };
        dialog.open();
        return null;
    }

    private static void copy(Shell shell, String facts) {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {facts}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
