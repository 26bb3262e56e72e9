/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.ui.widgets.NativeEllipsis;

/** A virtual table of the toolkit with the columns, the size and the number of rows of another one, and nothing else: its floor. */
final class BareTable {

    private static final int SLICE = 3000;

    private final Shell shell;
    private final Table table;
    private final int rows;

    BareTable(Shell parent, Table other) {
        shell = new Shell(parent, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        NativeEllipsis.leave(table); // nothing is drawn by us
        for (TableColumn column : other.getColumns()) {
            TableColumn made = new TableColumn(table, column.getAlignment());
            made.setText(column.getText());
            made.setWidth(column.getWidth());
        }
        table.addListener(SWT.SetData, this::fill);
        rows = other.getItemCount();
        shell.setSize(other.getSize());
        shell.setLocation(other.toDisplay(0, 0));
        shell.open();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        for (int i = 1; i < table.getColumnCount(); i++) {
            item.setText(i, index + "." + i);
        }
    }

    Table table() {
        return table;
    }

    /** Makes more of its rows. @return whether all are there */
    boolean isThere() {
        table.setItemCount(Math.min(rows, table.getItemCount() + SLICE));
        return table.getItemCount() == rows;
    }

    void close() {
        shell.dispose();
    }
}
