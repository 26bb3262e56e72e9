/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Shows the whole of what there is no room for as a tip under the mouse: cells of tables and trees, labels, buttons, choices. A tip that
 * a control has of its own stays.
 */
public final class CutText {

    private static final String OURS = CutText.class.getName();
    /** What toolkits leave free at both sides of a cell's text. */
    private static final int MARGIN = 8;

    private CutText() {
    }

    /** @param display the display on which tips are shown from now on */
    public static void install(Display display) {
        display.addFilter(SWT.MouseMove, event -> {
            if (event.widget instanceof Control control && (control instanceof Table || control instanceof Tree)) {
                show(control, cell(control, new Point(event.x, event.y)));
            }
        });
        display.addFilter(SWT.MouseEnter, CutText::entered);
    }

    private static void entered(Event event) {
        if (event.widget instanceof Label || event.widget instanceof Button || event.widget instanceof Combo) {
            Control control = (Control) event.widget;
            boolean cut = (control.getStyle() & SWT.WRAP) == 0 && control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > control.getSize().x;
            show(control, cut ? Optional.of(words(control)) : Optional.empty());
        }
    }

    private static String words(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Button button -> button.getText();
            case Combo combo -> combo.getText();
            default -> "";
        };
    }

    private static void show(Control control, Optional<String> words) {
        String now = control.getToolTipText();
        if (now != null && !now.isEmpty() && !now.equals(control.getData(OURS))) {
            return; // it has one of its own
        }
        String wanted = words.filter(text -> !text.isBlank()).map(text -> text.replace("&", "&&")).orElse(null);
        if (wanted == null ? now != null : !wanted.equals(now)) {
            control.setData(OURS, wanted);
            control.setToolTipText(wanted);
        }
    }

    /** The text of the cell there, where it is wider than the cell. */
    private static Optional<String> cell(Control control, Point at) {
        if (control instanceof Table table) {
            TableItem item = table.getItem(at);
            for (int column = 0; item != null && column < Math.max(1, table.getColumnCount()); column++) {
                if (item.getBounds(column).contains(at)) {
                    return cut(table, item.getText(column), item.getTextBounds(column), item.getBounds(column));
                }
            }
        } else if (control instanceof Tree tree) {
            TreeItem item = tree.getItem(at);
            for (int column = 0; item != null && column < Math.max(1, tree.getColumnCount()); column++) {
                if (item.getBounds(column).contains(at)) {
                    return cut(tree, item.getText(column), item.getTextBounds(column), item.getBounds(column));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> cut(Control control, String text, Rectangle words, Rectangle cell) {
        GC gc = new GC(control);
        int needed = gc.textExtent(text).x;
        gc.dispose();
        int room = Math.min(cell.x + cell.width, control.getSize().x) - Math.max(words.x, cell.x);
        return needed + MARGIN / 2 > room ? Optional.of(text) : Optional.empty();
    }
}
