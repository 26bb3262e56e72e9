/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Where only what lies on a page is painted anew, the folder around it needn't paint its tabs: GTK tells every control from the window
 * down of each paint of a table, and a platform's folder then measures and draws all of its header into what is cut away.
 */
final class CoveredFolders {

    private CoveredFolders() {
    }

    /** Has no folder of a display paint what its page covers. */
    static void leaveOut(Display display) {
        if (SWT.getPlatform().equals("gtk")) {
            display.addFilter(SWT.Paint, CoveredFolders::paint);
        }
    }

    private static void paint(Event event) {
        if (event.widget instanceof CTabFolder folder) {
            CTabItem item = folder.getSelection();
            Control page = item == null ? null : item.getControl();
            if (page != null && page.isVisible() && page.getBounds().intersection(event.getBounds()).equals(event.getBounds())) {
                event.type = SWT.None; // as SWT says, then nobody else is told
            }
        }
    }
}
