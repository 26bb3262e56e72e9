/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Takes rows of virtual tables and trees away that their table doesn't know. GTK may ask for a row while the rows of a table, or its
 * columns, are being taken away; SWT makes an item for it and forgets it, without disposing of it. Its native row is gone, so whoever asks
 * that item for anything later, as the style engine does at a change of theme, ends the process.
 */
public final class StrayRows {

    private StrayRows() {
    }

    /** @param display the display whose tables are looked after from now on */
    public static void install(Display display) {
        display.addFilter(SWT.SetData, event -> {
            if (event.index < 0 && event.item instanceof Item stray) {
                display.asyncExec(() -> dispose(stray)); // not while GTK asks for it
            }
        });
    }

    private static void dispose(Item item) {
        if (!item.isDisposed() && isForgotten(item)) {
            item.dispose();
        }
    }

    private static boolean isForgotten(Item item) {
        return switch (item) {
            case TableItem row -> row.getParent().indexOf(row) < 0;
            case TreeItem row when row.getParentItem() == null -> row.getParent().indexOf(row) < 0;
            case TreeItem row -> row.getParentItem().indexOf(row) < 0;
            default -> false;
        };
    }
}
