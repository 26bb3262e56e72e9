/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Entries of menus that open below a button. */
final class MenuEntries {

    private MenuEntries() {
    }

    /** A line between entries. */
    static void separator(Menu menu) {
        MenuItem line = new MenuItem(menu, SWT.SEPARATOR);
        line.setEnabled(false);
    }

    /** An entry. */
    static MenuItem push(Menu menu, String text, boolean can, Runnable run) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.setEnabled(can);
        item.addListener(SWT.Selection, event -> run.run());
        return item;
    }
}
