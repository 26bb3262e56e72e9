/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/** Gives one column of a table the width that the others leave. For the user-interface thread. */
public final class LastColumn {

    private LastColumn() {
    }

    /**
     * GTK stretches the last column over what the others leave, and tells the stretched width as its own. It counts with the width that it
     * has when this is called, or with a smaller one that it was given since.
     *
     * @param table a table with all its columns, which have their widths
     * @param column the column that takes the rest
     * @param least its least width, in points; its heading has room in any case
     */
    public static void fill(Table table, int column, int least) {
        int last = table.getColumnCount() - 1;
        int given = table.getColumn(last).getWidth();
        int enough = Math.max(least, CutText.headingWidth(table, table.getColumn(column).getText()));
        table.addListener(SWT.Resize, event -> {
            int rest = table.getClientArea().width;
            for (int i = 0; i <= last; i++) {
                int width = table.getColumn(i).getWidth();
                rest -= i == column ? 0 : i == last ? Math.min(given, width) : width;
            }
            table.getColumn(column).setWidth(Math.max(enough, rest));
        });
    }
}
