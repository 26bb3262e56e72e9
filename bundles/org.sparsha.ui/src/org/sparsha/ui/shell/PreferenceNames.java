/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.Arrays;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Gives the list of pages in the preferences the room that its names need in the font of the desktop. */
final class PreferenceNames {

    /** Of the arrow before a name and the bar behind it, in points. */
    private static final int AROUND = 52;

    private PreferenceNames() {
    }

    /** From now on, on a display. */
    static void install(Display display) {
        display.addFilter(SWT.Show, event -> {
            if (event.widget instanceof Shell shell && shell.getData() instanceof PreferenceDialog dialog) {
                display.asyncExec(() -> widen(dialog, shell));
            }
        });
    }

    private static void widen(PreferenceDialog dialog, Shell shell) {
        if (shell.isDisposed() || dialog.getTreeViewer() == null) {
            return;
        }
        Tree tree = dialog.getTreeViewer().getTree();
        GC gc = new GC(tree);
        int needed = AROUND + Arrays.stream(tree.getItems()).map(TreeItem::getText).mapToInt(name -> gc.textExtent(name).x).max().orElse(0);
        gc.dispose();
        Control list = tree; // with the field to search in, beside the sash
        while (list != shell && Arrays.stream(list.getParent().getChildren()).noneMatch(Sash.class::isInstance)) {
            list = list.getParent();
        }
        int more = needed - list.getSize().x;
        if (list.getLayoutData() instanceof GridData data && more > 0) {
            data.widthHint = needed;
            Point size = shell.getSize();
            shell.setSize(size.x + more, size.y);
            shell.layout(true, true);
        }
    }
}
