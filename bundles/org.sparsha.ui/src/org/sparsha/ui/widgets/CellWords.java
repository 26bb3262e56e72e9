/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.HashMap;
import java.util.Map;

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
import org.eclipse.swt.widgets.Widget;

/**
 * Draws words in tables and trees where GTK wouldn't show them as they are: those too long for their cell end in an ellipsis, which other
 * platforms do by themselves, and those with a colour of their own keep it where something is painted into the table, too. For the
 * user-interface thread.
 */
public final class CellWords {

    private static final String OURS = CellWords.class.getName();
    /** GTK draws words so many pixels before the bounds that it tells of them. */
    private static final int INSET = 2;
    /** Words that leave so many pixels of their column are in sight whole, whatever GTK leaves free beside them. */
    private static final int MARGIN = 24;
    private static final int MOST_WIDTHS = 1000;

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

    /** Leaves a table alone that shows its words as they should be. */
    static void leave(Table table) {
        table.setData(OURS, Boolean.TRUE);
    }

    private static void show(Scrollable list) {
        Painter painter = new Painter(list);
        list.addListener(SWT.EraseItem, painter::erase);
        list.addListener(SWT.PaintItem, painter::paint);
        list.addListener(SWT.Paint, event -> painter.paints());
        list.addListener(SWT.Resize, event -> painter.room = -1);
    }

    /** Draws a list's cells. GTK asks twice about each, and asking for the list's size goes to the display, so that both are kept. */
    private static final class Painter {

        private final Scrollable list;
        private int room = -1;
        private int rows = -1;
        private Widget item;
        private int column;
        private Cell cell;
        private boolean ours;
        private Color plain;
        private final Map<Written, Integer> widths = new HashMap<>();

        /** Words in a font. */
        private record Written(String text, Font font) {
        }

        Painter(Scrollable list) {
            this.list = list;
        }

        /**
         * The bar of a table comes and goes with its rows, without the table getting another size. To ask for the room there is waits for
         * the display, which has much to do while a table beside it scrolls.
         */
        void paints() {
            int now = list instanceof Table table ? table.getItemCount() : -1;
            room = now < 0 || now != rows ? -1 : room;
            rows = now;
            plain = null;
        }

        /** Comes first. */
        void erase(Event event) {
            room = room < 0 ? list.getClientArea().width : room;
            item = event.item;
            column = event.index;
            if (isPlain(event)) {
                ours = false;
                return;
            }
            cell = Cell.of(event);
            ours = cell.isColoured(list) || cell.isCut(event.gc, room);
            if (ours) {
                event.detail &= ~SWT.FOREGROUND;
            }
        }

        /**
         * Whether GTK shows the words as they are, so far as that is told without asking it where they are: each such question has it
         * measure the cell, and it asks about each cell at each paint.
         */
        private boolean isPlain(Event event) {
            if (!(event.item instanceof TableItem row) || (list.getStyle() & SWT.CHECK) != 0 || row.getImage(column) != null
                    || event.x + event.width > room) {
                return false;
            }
            String text = row.getText(column);
            if (text.isEmpty()) {
                return true;
            }
            plain = plain == null ? list.getForeground() : plain; // GTK reads a style sheet for it
            return row.getForeground(column).equals(plain) && width(event.gc, text, row.getFont(column)) <= event.width - MARGIN;
        }

        private int width(GC gc, String text, Font font) {
            if (widths.size() > MOST_WIDTHS) {
                widths.clear();
            }
            return widths.computeIfAbsent(new Written(text, font), written -> {
                Font before = gc.getFont();
                gc.setFont(font);
                int width = gc.textExtent(text).x;
                gc.setFont(before);
                return width;
            });
        }

        void paint(Event event) {
            if (event.item != item || event.index != column) {
                erase(event);
            }
            if (ours) {
                cell.paint(event, list, room);
            }
            item = null;
        }
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

        /** Points there are for the words in what is seen of a list of that width. */
        private int room(int width) {
            return Math.min(whole.x + whole.width, width) - Math.max(words.x - INSET, whole.x);
        }

        /** Whether there are more words than room in a list of that width. */
        boolean isCut(GC gc, int width) {
            if (text.isEmpty()) {
                return false;
            }
            Font before = gc.getFont();
            gc.setFont(font);
            boolean cut = gc.textExtent(text).x > room(width);
            gc.setFont(before);
            return cut;
        }

        private void paint(Event event, Scrollable list, int width) {
            GC gc = event.gc;
            Color before = gc.getForeground();
            boolean chosen = (event.detail & SWT.SELECTED) != 0;
            gc.setForeground(chosen ? list.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : colour);
            gc.setFont(font);
            String shown = FittedText.of(text, room(width) - 1, part -> gc.textExtent(part).x);
            Point size = gc.textExtent(shown);
            int end = Math.min(words.x + words.width, whole.x + whole.width);
            int x = right ? Math.max(words.x, end - size.x - 1) : words.x;
            gc.drawText(shown, x - INSET, words.y + Math.max(0, (words.height - size.y) / 2), true);
            gc.setForeground(before);
        }
    }
}
