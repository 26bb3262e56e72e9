/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingGroup;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Names;

/** The recordings counted by a column; Enter shows those of a group. */
final class GroupRows {

    private static final int BAR = 3;

    private final Table table;
    private final ProjectDesk desk;
    private List<RecordingGroup> groups = List.of();

    GroupRows(Composite parent, ProjectDesk desk) {
        this.desk = desk;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Groups of recordings");
        table.setHeaderVisible(true);
        String[] titles = {"", "recordings", "UAR", "", "heard, of the time", "surest"};
        int[] widths = {200, 100, 80, 160, 220, 180};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, i == 0 || i >= BAR ? SWT.LEFT : SWT.RIGHT);
            column.setText(titles[i]);
            ColumnWidth.give(column, widths[i]);
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> show());
    }

    Control control() {
        return table;
    }

    void show(RecordingBrowser browser) {
        groups = browser.groups();
        table.getColumn(0).setText(browser.grouped().orElse(""));
        table.setItemCount(groups.size());
        table.clearAll();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        if (index >= 0 && index < groups.size()) {
            RecordingGroup group = groups.get(index);
            item.setText(new String[] {group.value().isEmpty() ? "(nothing)" : group.value(),
                    String.format(Locale.ROOT, "%,d", group.rows()),
                    group.uar().isPresent() ? String.format(Locale.ROOT, "%.3f", group.uar().getAsDouble()) : "–", "", group.heardText(),
                    surest(group)});
        }
    }

    /** The part of which the run is surest: its begin within a long recording, else the recording. */
    private String surest(RecordingGroup group) {
        return desk.browser().filter(browser -> group.surest().isPresent()).map(browser -> {
            String key = browser.table().key(group.surest().getAsInt());
            return key.contains("#") ? "at " + key.substring(key.lastIndexOf('#') + 1).replaceFirst("-.*", "") + " s"
                    : key.substring(key.lastIndexOf('/') + 1);
        }).orElse("");
    }

    private void paint(Event event) {
        int index = event.index == BAR && event.item instanceof TableItem item ? table.indexOf(item) : -1;
        if (index >= 0 && index < groups.size() && groups.get(index).uar().isPresent()) {
            Palette palette = Palette.of(table.getDisplay());
            int width = table.getColumn(BAR).getWidth() - 16;
            event.gc.setBackground(palette.field());
            event.gc.fillRectangle(event.x + 4, event.y + event.height / 2 - 4, width, 8);
            event.gc.setBackground(palette.accent());
            event.gc.fillRectangle(event.x + 4, event.y + event.height / 2 - 4,
                    (int) Math.round(width * groups.get(index).uar().getAsDouble()), 8);
        }
    }

    private void show() {
        int index = table.getSelectionIndex();
        desk.browser().filter(browser -> index >= 0).flatMap(RecordingBrowser::grouped)
                .ifPresent(column -> desk.narrow(List.of(new RecordingFilter.Condition(column, RecordingFilter.Comparison.IS,
                        List.of(groups.get(index).value().toLowerCase(Locale.ROOT))))));
    }
}
