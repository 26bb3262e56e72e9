/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/** Gives one column of a table the width that the others leave. */
public final class LastColumn {

    private LastColumn() {
    }

    /**
     * @param table a table with all its columns
     * @param column the column that takes the rest
     * @param least its least width, in points
     */
    public static void fill(Table table, int column, int least) {
        table.addListener(SWT.Resize, event -> {
            int rest = table.getClientArea().width;
            for (int i = 0; i < table.getColumnCount(); i++) {
                rest -= i == column ? 0 : table.getColumn(i).getWidth();
            }
            table.getColumn(column).setWidth(Math.max(least, rest));
        });
    }
}
