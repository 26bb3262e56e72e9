/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;

/**
 * The number of rows of a virtual table that may be very large. GTK keeps a row of its own for each, also for those that nobody has seen:
 * to make a hundred thousand takes a third of a second, to remove twenty thousand at once twice as long, and to clear a row that was
 * filled as long as to make eight. So the first rows come at once and the others by and by, between what the user does; and rows out of
 * sight are emptied while nobody waits for it. For the user-interface thread.
 */
public final class VirtualRows {

    /** So long rows are made and removed, so that a paint beside that is still in time for the screen, and as many at once. */
    private static final long SLICE_NANOSECONDS = 4_000_000;
    private static final int MADE = 250;
    private static final int REMOVED = 200;
    private static final int EMPTIED = 100;
    /** Rows that may stay filled, more than a screen has. */
    private static final int FILLED = 400;

    private final Table table;
    private final Deque<Integer> filled = new ArrayDeque<>();
    private int wanted;
    private int seen;
    private boolean working;

    /** @param table a virtual table whose number of rows nobody else sets */
    public VirtualRows(Table table) {
        this.table = table;
        table.addListener(SWT.Resize, event -> seen = table.getSize().y / Math.max(1, table.getItemHeight()) + 1);
    }

    /**
     * Shows other rows: all are asked for anew as they come into sight.
     *
     * @param count how many there are
     */
    public void show(int count) {
        wanted = count;
        step();
        filled.clear();
        table.clearAll();
        if (count > 0 && table.getTopIndex() >= count) {
            table.setTopIndex(count - 1);
        }
        goOn();
    }

    /**
     * Is told of a row that is asked for.
     *
     * @param index its index
     * @return whether there is such a row; those that are still to be removed stay empty
     */
    public boolean fill(int index) {
        if (index < 0 || index >= wanted) {
            return false;
        }
        filled.add(index);
        goOn();
        return true;
    }

    /** Asks for the rows in sight again, since more is known of them. */
    public void showAgain() {
        int top = table.getTopIndex();
        for (int index = top; index < Math.min(table.getItemCount(), top + seen + 1); index++) {
            table.clear(index);
        }
    }

    private boolean isDone() {
        return table.getItemCount() == wanted && filled.size() <= FILLED;
    }

    private void goOn() {
        if (!working && !isDone()) {
            working = true;
            Display display = table.getDisplay();
            display.asyncExec(() -> {
                working = false;
                if (!table.isDisposed() && step() | empty()) {
                    goOn();
                }
            });
        }
    }

    /** @return whether it did anything */
    private boolean step() {
        int before = table.getItemCount();
        long until = System.nanoTime() + SLICE_NANOSECONDS;
        int now = before;
        do {
            now = now < wanted ? Math.min(wanted, now + MADE) : Math.max(wanted, now - REMOVED);
            if (now != table.getItemCount()) {
                table.setItemCount(now);
            }
        } while (now != wanted && System.nanoTime() < until);
        return now != before;
    }

    /** @return whether it did anything */
    private boolean empty() {
        if (filled.size() <= FILLED) {
            return false;
        }
        int top = table.getTopIndex();
        boolean done = false;
        for (int i = 0; i < EMPTIED && filled.size() > FILLED; i++) {
            int index = filled.remove();
            if (index >= top - 1 && index <= top + seen) {
                filled.add(index);
            } else if (index < table.getItemCount()) {
                table.clear(index);
                done = true;
            }
        }
        return done;
    }
}
