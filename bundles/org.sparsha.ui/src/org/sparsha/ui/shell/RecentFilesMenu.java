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
import org.sparsha.ui.recordings.RecentFiles;
import org.sparsha.ui.recordings.Recordings;

/** Menu <em>Open Recent</em>. */
public final class RecentFilesMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        int at = index;
        for (Path file : RecentFiles.all()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH, at++);
            item.setText(file.getFileName() + "  –  " + file.getParent());
            item.addListener(SWT.Selection, event -> {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                if (window != null) {
                    Recordings.open(window, java.util.List.of(file));
                }
            });
        }
        if (at == index) {
            MenuItem none = new MenuItem(menu, SWT.PUSH, at);
            none.setText("No recording opened yet");
            none.setEnabled(false);
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
