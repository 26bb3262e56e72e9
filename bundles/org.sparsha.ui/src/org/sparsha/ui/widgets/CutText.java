/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.Widget;

/**
 * Shows the whole of what there is no room for as a tip under the mouse: cells and headings of tables and trees, labels, buttons, choices.
 * A tip that a control has of its own comes below.
 */
public final class CutText {

    private static final String SET = CutText.class.getName();
    private static final String OWN = SET + ".own";
    /** What toolkits leave free at both sides of a heading. */
    private static final int HEADING_MARGIN = 12;

    private CutText() {
    }

    /** @param display the display on which tips are shown from now on */
    public static void install(Display display) {
        display.addFilter(SWT.MouseMove, event -> {
            if (event.widget instanceof Control control && (control instanceof Table || control instanceof Tree)) {
                show(control, cell((Scrollable) control, new Point(event.x, event.y)));
            }
        });
        display.addFilter(SWT.MouseEnter, CutText::entered);
    }

    private static void entered(Event event) {
        switch (event.widget) {
            case Table table -> {
                for (TableColumn column : table.getColumns()) {
                    heading(table, column, column.getWidth(), column.getToolTipText(), column::setToolTipText);
                }
            }
            case Tree tree -> {
                for (TreeColumn column : tree.getColumns()) {
                    heading(tree, column, column.getWidth(), column.getToolTipText(), column::setToolTipText);
                }
            }
            case Control control -> words(control).ifPresent(words -> show(control,
                    isCut(control) ? Optional.of(words) : Optional.empty()));
            default -> { }
        }
    }

    /**
     * @param list a table or a tree
     * @param words a heading
     * @return how wide its column must be for all of it to be seen, in points
     */
    public static int headingWidth(Control list, String words) {
        GC gc = new GC(list);
        try {
            return gc.textExtent(words).x + HEADING_MARGIN;
        } finally {
            gc.dispose();
        }
    }

    private static void heading(Control list, Item column, int width, String now, Consumer<String> tip) {
        boolean cut = headingWidth(list, column.getText()) > width;
        tell(column, now, cut && !column.getText().isBlank() ? Optional.of(column.getText()) : Optional.empty(), tip);
    }

    private static boolean isCut(Control control) {
        return (control.getStyle() & SWT.WRAP) == 0 && control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > control.getSize().x;
    }

    /** What a control says, without the marks of its letters; empty where its words are no matter of ours. */
    private static Optional<String> words(Control control) {
        return switch (control) {
            case Label label -> Optional.of(plain(label.getText()));
            case CLabel label -> Optional.of(plain(label.getText()));
            case Button button -> Optional.of(plain(button.getText()));
            case FlatButton button -> Optional.of(button.getText());
            case Card card -> Optional.of(card.sentence());
            case Combo combo -> Optional.of(combo.getText());
            default -> Optional.empty();
        };
    }

    private static String plain(String text) {
        return text.replace("&&", "\0").replace("&", "").replace('\0', '&');
    }

    private static void show(Control control, Optional<String> words) {
        tell(control, control.getToolTipText(), words, control::setToolTipText);
    }

    /** The words come above the widget's own tip, unless that has them, and go again. */
    private static void tell(Widget widget, String now, Optional<String> words, Consumer<String> tip) {
        if (!Objects.equals(now, widget.getData(SET))) {
            widget.setData(OWN, now);
        }
        String own = (String) widget.getData(OWN);
        boolean alone = own == null || own.isEmpty();
        String wanted = words.filter(text -> !text.isBlank()).map(text -> text.replace("&", "&&"))
                .map(text -> alone ? text : own.contains(text) ? own : text + "\n" + own).orElse(own);
        widget.setData(SET, wanted);
        if (!Objects.equals(wanted, now)) {
            tip.accept(wanted);
        }
    }

    /** The text of the cell there, where it is wider than the cell. */
    private static Optional<String> cell(Scrollable list, Point at) {
        Item item = list instanceof Table table ? table.getItem(at) : ((Tree) list).getItem(at);
        int columns = list instanceof Table table ? table.getColumnCount() : ((Tree) list).getColumnCount();
        for (int column = 0; item != null && column < Math.max(1, columns); column++) {
            CellWords.Cell cell = CellWords.Cell.of(item, column);
            if (cell.whole().contains(at)) {
                GC gc = new GC(list);
                boolean cut = cell.isCut(gc, list.getClientArea().width);
                gc.dispose();
                return cut ? Optional.of(cell.text()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
