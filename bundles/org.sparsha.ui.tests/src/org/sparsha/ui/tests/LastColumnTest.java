/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.CutText;
import org.sparsha.ui.widgets.LastColumn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One column of a table takes what the others leave, also where GTK stretches the last one, and never less than its heading needs. */
class LastColumnTest extends WorkbenchTest {

    private Table table(Shell shell, int filled) {
        shell.setLayout(new FillLayout());
        Table table = new Table(shell, SWT.NONE);
        table.setHeaderVisible(true);
        for (int i = 0; i < 3; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(i == filled ? "A heading" : "x");
            column.setWidth(70);
        }
        LastColumn.fill(table, filled, 20);
        return table;
    }

    private static int sum(Table table) {
        int sum = 0;
        for (TableColumn column : table.getColumns()) {
            sum += column.getWidth();
        }
        return sum;
    }

    @Test
    void takesTheRestWhichever() {
        for (int filled = 0; filled < 3; filled++) {
            Shell shell = new Shell(workbench.window.getShell());
            try {
                Table table = table(shell, filled);
                shell.open();
                for (int width : new int[] {500, 700, 400}) {
                    shell.setSize(width, 200);
                    int wanted = filled;
                    Pump.until("column " + filled + " has the rest of " + width, () -> table.getClientArea().width > width - 60
                            && sum(table) == table.getClientArea().width
                            && table.getColumn(wanted).getWidth() == table.getClientArea().width - 140);
                }
            } finally {
                shell.dispose();
            }
        }
    }

    @Test
    void keepsRoomForItsHeading() {
        Shell shell = new Shell(workbench.window.getShell());
        try {
            Table table = table(shell, 1);
            shell.open();
            shell.setSize(160, 200);
            int needed = CutText.headingWidth(table, "A heading");
            Pump.until("it is as narrow as it may be", () -> table.getColumn(1).getWidth() == needed);
            assertTrue(needed > 20);
            assertEquals(70, table.getColumn(0).getWidth(), "what the others have is theirs");
        } finally {
            shell.dispose();
        }
    }

    /** Attributes of a corpus have names of any length. */
    @Test
    void aColumnHasRoomForItsHeadingHoweverNarrowItIsAsked() {
        Shell shell = new Shell(workbench.window.getShell());
        try {
            Table table = new Table(shell, SWT.NONE);
            table.setHeaderVisible(true);
            String heading = "labelled.emotion-of-the-second-listener";
            for (int i = 0; i < 3; i++) {
                new TableColumn(table, SWT.LEFT).setText(heading);
            }
            ColumnWidth.give(table.getColumn(0), 60);
            ColumnWidth.giveSorting(table.getColumn(1), 60);
            ColumnWidth.pack(table.getColumn(2));
            int needed = CutText.headingWidth(table, heading);
            assertEquals(needed, table.getColumn(0).getWidth());
            assertTrue(table.getColumn(1).getWidth() > needed, "beside it an arrow has room");
            assertTrue(table.getColumn(2).getWidth() >= needed);
        } finally {
            shell.dispose();
        }
    }
}
