/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Shows the colours of a table's cells where something is painted into it: on GTK a table with a listener to {@link SWT#PaintItem} draws
 * all its words in the colour of the table. For the user-interface thread.
 */
public final class CellColours {

    /** GTK draws words so many pixels before the bounds that it tells of them. */
    private static final int INSET = 2;

    private CellColours() {
    }

    /**
     * Draws the words of cells that have a colour of their own in it, where the platform doesn't.
     *
     * @param table a table in which something is painted
     */
    public static void show(Table table) {
        if (!SWT.getPlatform().equals("gtk")) {
            return;
        }
        table.addListener(SWT.EraseItem, event -> {
            if (isColoured(table, event)) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        table.addListener(SWT.PaintItem, event -> {
            if (isColoured(table, event)) {
                paint(table, event);
            }
        });
    }

    private static boolean isColoured(Table table, Event event) {
        TableItem item = (TableItem) event.item;
        return item.getImage(event.index) == null && !item.getText(event.index).isEmpty()
                && !item.getForeground(event.index).equals(table.getForeground());
    }

    private static void paint(Table table, Event event) {
        TableItem item = (TableItem) event.item;
        String words = item.getText(event.index);
        GC gc = event.gc;
        Color before = gc.getForeground();
        boolean chosen = (event.detail & SWT.SELECTED) != 0;
        gc.setForeground(chosen ? table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : item.getForeground(event.index));
        gc.setFont(item.getFont(event.index));
        Rectangle cell = item.getTextBounds(event.index);
        Point size = gc.textExtent(words);
        boolean right = table.getColumnCount() > 0 && (table.getColumn(event.index).getAlignment() & SWT.RIGHT) != 0;
        int x = right ? Math.max(cell.x, cell.x + cell.width - size.x - 1) : cell.x;
        gc.drawText(words, x - INSET, cell.y + Math.max(0, (cell.height - size.y) / 2), true);
        gc.setForeground(before);
    }
}
