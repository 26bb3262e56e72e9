/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.nio.file.Path;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sparsha.ui.project.ProjectCommand;
import org.sparsha.ui.project.ProjectDesk;

/** Menu of the projects opened lately. */
public final class RecentProjectsMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        int at = index;
        if (window != null) {
            for (Path folder : window.getService(ProjectDesk.class).recent()) {
                MenuItem item = new MenuItem(menu, SWT.PUSH, at++);
                item.setText((folder.getFileName() + "  –  " + folder.getParent()).replace("&", "&&"));
                item.addListener(SWT.Selection, event -> ProjectCommand.open(window, folder));
            }
        }
        if (at == index) {
            MenuItem none = new MenuItem(menu, SWT.PUSH, at);
            none.setText("No project opened yet");
            none.setEnabled(false);
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
