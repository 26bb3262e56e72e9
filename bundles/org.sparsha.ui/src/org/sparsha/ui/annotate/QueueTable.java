/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskQueue;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/** The recordings in the order in which they come, with the answers given. Only rows in sight are made. */
final class QueueTable {

    private static final int MARK = 26;
    private static final int ANSWER = 96;

    private final Table table;
    private Optional<LabellingDesk> desk = Optional.empty();
    private List<TaskQueue.Item> shown = List.of();

    QueueTable(Composite parent, IntConsumer chosen) {
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Names.give(table, "Queue");
        for (int width : new int[] { MARK, 120, ANSWER }) {
            new TableColumn(table, SWT.LEFT).setWidth(width);
        }
        LastColumn.fill(table, 1, 80);
        table.addListener(SWT.SetData, this::describe);
        table.addListener(SWT.DefaultSelection, event -> chosen.accept(table.getSelectionIndex()));
        table.addListener(SWT.MouseDoubleClick, event -> {
            if (table.getSelectionIndex() >= 0) {
                chosen.accept(table.getSelectionIndex());
            }
        });
    }

    void show(LabellingDesk newDesk) {
        boolean other = desk.isEmpty() || desk.get() != newDesk;
        desk = Optional.of(newDesk);
        LabellingSession session = newDesk.session();
        if (other || shown != session.queue()) { // also where something was learned, and it comes in another order
            shown = session.queue();
            table.setItemCount(session.queue().size());
            table.clearAll();
        }
        if (session.position() < session.queue().size()) {
            table.setSelection(session.position());
            table.showSelection();
        } else {
            table.deselectAll();
        }
    }

    /** Has a row told anew. */
    void changed(int row) {
        if (row >= 0 && row < table.getItemCount()) {
            table.clear(row);
        }
    }

    private void describe(Event event) {
        TableItem item = (TableItem) event.item;
        int row = table.indexOf(item);
        desk.filter(open -> row >= 0 && row < open.session().queue().size()).ifPresent(open -> {
            Optional<LoggedAnswer> answer = open.session().answer(row);
            item.setText(new String[] { answer.isPresent() ? "✓" : "·", name(open.session().queue().get(row).recording().key()),
                answer.map(LoggedAnswer::words).orElse("") });
            item.setForeground(0, answer.isPresent() ? Palette.of(table.getDisplay()).good() : Palette.of(table.getDisplay()).quiet());
        });
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
