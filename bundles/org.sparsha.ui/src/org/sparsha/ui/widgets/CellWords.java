/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Draws words in tables and trees where GTK wouldn't show them as they are: those too long for their cell end in an ellipsis, which other
 * platforms do by themselves, and those with a colour of their own keep it where something is painted into the table, too. For the
 * user-interface thread.
 */
public final class CellWords {

    private static final String OURS = CellWords.class.getName();
    /** GTK draws words so many pixels before the bounds that it tells of them. */
    private static final int INSET = 2;

    private CellWords() {
    }

    /** @param display the display on which tables and trees do so from now on */
    public static void install(Display display) {
        if (SWT.getPlatform().equals("gtk")) {
            display.addFilter(SWT.Resize, event -> {
                if ((event.widget instanceof Table || event.widget instanceof Tree) && event.widget.getData(OURS) == null) {
                    event.widget.setData(OURS, Boolean.TRUE);
                    show((Scrollable) event.widget);
                }
            });
        }
    }

    private static void show(Scrollable list) {
        list.addListener(SWT.EraseItem, event -> {
            Cell cell = Cell.of(event);
            if (cell.isColoured(list) || cell.isCut(event.gc, list)) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        list.addListener(SWT.PaintItem, event -> {
            Cell cell = Cell.of(event);
            if (cell.isColoured(list) || cell.isCut(event.gc, list)) {
                cell.paint(event, list);
            }
        });
    }

    /** One cell of a table or a tree; {@code words} are where its text is, {@code whole} is all of it. */
    record Cell(String text, Image image, Color colour, Font font, Rectangle words, Rectangle whole, boolean right) {

        private static Cell of(Event event) {
            return of((Item) event.item, event.index);
        }

        static Cell of(Item line, int column) {
            if (line instanceof TableItem item) {
                Table table = item.getParent();
                return new Cell(item.getText(column), item.getImage(column), item.getForeground(column), item.getFont(column),
                        item.getTextBounds(column), item.getBounds(column),
                        table.getColumnCount() > 0 && (table.getColumn(column).getAlignment() & SWT.RIGHT) != 0);
            }
            TreeItem item = (TreeItem) line;
            Tree tree = item.getParent();
            return new Cell(item.getText(column), item.getImage(column), item.getForeground(column), item.getFont(column),
                    item.getTextBounds(column), item.getBounds(column),
                    tree.getColumnCount() > 0 && (tree.getColumn(column).getAlignment() & SWT.RIGHT) != 0);
        }

        private boolean isColoured(Scrollable list) {
            return image == null && !text.isEmpty() && !colour.equals(list.getForeground());
        }

        /** Points there are for the words in what is seen of the list. */
        private int room(Scrollable list) {
            return Math.min(whole.x + whole.width, list.getClientArea().width) - Math.max(words.x - INSET, whole.x);
        }

        /** Whether there are more words than room. */
        boolean isCut(GC gc, Scrollable list) {
            if (text.isEmpty()) {
                return false;
            }
            Font before = gc.getFont();
            gc.setFont(font);
            boolean cut = gc.textExtent(text).x > room(list);
            gc.setFont(before);
            return cut;
        }

        private void paint(Event event, Scrollable list) {
            GC gc = event.gc;
            Color before = gc.getForeground();
            boolean chosen = (event.detail & SWT.SELECTED) != 0;
            gc.setForeground(chosen ? list.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : colour);
            gc.setFont(font);
            String shown = FittedText.of(text, room(list) - 1, part -> gc.textExtent(part).x);
            Point size = gc.textExtent(shown);
            int end = Math.min(words.x + words.width, whole.x + whole.width);
            int x = right ? Math.max(words.x, end - size.x - 1) : words.x;
            gc.drawText(shown, x - INSET, words.y + Math.max(0, (words.height - size.y) / 2), true);
            gc.setForeground(before);
        }
    }
}
