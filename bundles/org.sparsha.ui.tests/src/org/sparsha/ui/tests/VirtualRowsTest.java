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
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.widgets.NativeEllipsis;
import org.sparsha.ui.widgets.VirtualRows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Very many rows come and go without the window waiting for them, and each shows what it should. */
class VirtualRowsTest extends WorkbenchTest {

    private static final int MANY = 20_000;

    private Shell shell;
    private Table table;
    private VirtualRows rows;
    private int version;
    private int size;

    @BeforeEach
    void open() {
        shell = new Shell(workbench.window.getShell());
        shell.setLayout(new FillLayout());
        table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        NativeEllipsis.leave(table);
        rows = new VirtualRows(table);
        NativeEllipsis.end(new TableColumn(table, SWT.LEFT));
        table.getColumn(0).setWidth(120);
        table.addListener(SWT.SetData, event -> {
            TableItem item = (TableItem) event.item;
            int index = table.indexOf(item);
            if (rows.fill(index)) {
                item.setText(version + "." + index);
            }
        });
        shell.setSize(300, 400);
        shell.open();
        Pump.settle();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private void show(int count) {
        version++;
        size = count;
        rows.show(count);
    }

    private void arrived() {
        Pump.until("all rows are there", () -> table.getItemCount() == size);
        Pump.settle();
        table.update();
    }

    private void seenRowsAreRight() {
        for (int index = table.getTopIndex(); index < Math.min(size, table.getTopIndex() + 5); index++) {
            assertEquals(version + "." + index, table.getItem(index).getText(0));
        }
    }

    @Test
    void fewAreThereAtOnce() {
        show(12);
        assertEquals(12, table.getItemCount());
        show(7);
        assertEquals(7, table.getItemCount());
        seenRowsAreRight();
    }

    @Test
    void manyComeAndGoByAndBy() {
        show(MANY);
        assertTrue(table.getItemCount() > 100 && table.getItemCount() < MANY, "the first at once: " + table.getItemCount());
        seenRowsAreRight();
        arrived();
        table.setTopIndex(MANY - 3);
        Pump.settle();
        seenRowsAreRight();
        show(50);
        assertEquals("", table.getItem(60).getText(0), "a row that is still to go says nothing");
        arrived();
        seenRowsAreRight();
        assertTrue(table.getTopIndex() < 50, "what is left is in sight");
        show(0);
        arrived();
    }

    @Test
    void otherRowsWhileTheFirstStillComeWin() {
        show(MANY);
        show(3);
        show(MANY - 1);
        arrived();
        seenRowsAreRight();
    }

    @Test
    void rowsOutOfSightAreAskedForAgain() {
        show(MANY);
        arrived();
        for (int top = 0; top < MANY; top += 60) {
            table.setTopIndex(top);
            table.update();
            Pump.settle();
        }
        table.setTopIndex(0);
        table.update();
        Pump.settle();
        seenRowsAreRight();
    }

    /** That would take three times as long a paint. */
    @Test
    void nothingIsPaintedIntoItsCells() {
        show(3);
        assertFalse(table.isListening(SWT.EraseItem) || table.isListening(SWT.PaintItem), "left to the toolkit");
    }
}
