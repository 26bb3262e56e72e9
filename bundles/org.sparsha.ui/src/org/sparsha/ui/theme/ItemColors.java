/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Rows keep the colours they were given: what means something in one theme means the same in the other after a switch. UI's thread. */
final class ItemColors {

    private final List<Color> before;
    private final List<Color> after;

    private ItemColors(Palette before, Palette after) {
        this.before = meaning(before);
        this.after = meaning(after);
    }

    /** Colours of rows that aren't just text, which the theme's sheet gives. */
    private static List<Color> meaning(Palette palette) {
        return List.of(palette.quiet(), palette.accent(), palette.supporting(), palette.opposing(), palette.good(), palette.doubtful(),
                palette.bad());
    }

    /** Gives all rows of all windows the colours of {@code after} where they have those of {@code before}. */
    static void change(Display display, Palette before, Palette after) {
        if (before != after) {
            ItemColors colors = new ItemColors(before, after);
            for (Shell shell : display.getShells()) {
                colors.change(shell);
            }
        }
    }

    private void change(Control control) {
        if (control instanceof Table table) {
            change(table);
        } else if (control instanceof Tree tree) {
            for (TreeItem item : tree.getItems()) {
                change(item, tree.getColumnCount());
            }
        } else if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                change(child);
            }
        }
    }

    private void change(Table table) {
        if ((table.getStyle() & SWT.VIRTUAL) != 0) {
            table.clearAll(); // they are asked for again where they are in sight
            return;
        }
        for (TableItem item : table.getItems()) {
            for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
                int place = column;
                now(item.getForeground(column)).ifPresent(color -> item.setForeground(place, color));
            }
        }
    }

    private void change(TreeItem item, int columns) {
        for (int column = 0; column < Math.max(1, columns); column++) {
            int place = column;
            now(item.getForeground(column)).ifPresent(color -> item.setForeground(place, color));
        }
        for (TreeItem child : item.getItems()) {
            change(child, columns);
        }
    }

    private Optional<Color> now(Color color) {
        return IntStream.range(0, before.size()).filter(i -> before.get(i).equals(color)).mapToObj(after::get).findFirst();
    }
}
