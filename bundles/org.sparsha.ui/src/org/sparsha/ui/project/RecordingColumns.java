/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.NativeEllipsis;

/** The columns of the window's table of recordings: one to play them, those with words, and the one of strips where there are any. */
final class RecordingColumns {

    /** Width of the column that plays, in points. */
    static final int PLAY = 28;
    /** Width of the column of strips, before it is scaled to the font. */
    static final int STRIP = 120;

    private final Table table;
    private final ProjectDesk desk;
    private List<ShownColumns.Column> columns = List.of();
    private int strip = -1;

    RecordingColumns(Table table, ProjectDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    /** Those with words, as they were made. */
    List<ShownColumns.Column> withWords() {
        return columns;
    }

    /** Index in the table of the column of strips; negative where there is none. */
    int strip() {
        return strip;
    }

    /** Makes the columns anew where others are wanted. {@code withStrip} adds one for the explanations' strips. */
    void show(List<ShownColumns.Column> wanted, boolean withStrip) {
        if (!wanted.equals(columns) || withStrip != (strip >= 0)) {
            table.setRedraw(false);
            make(wanted, withStrip);
            table.setRedraw(true);
        }
    }

    /** Makes the same columns anew. */
    void makeAgain() {
        table.setRedraw(false);
        make(columns, strip >= 0);
        table.setRedraw(true);
    }

    private void make(List<ShownColumns.Column> wanted, boolean withStrip) {
        columns = wanted;
        Arrays.stream(table.getColumns()).forEach(TableColumn::dispose);
        TableColumn play = new TableColumn(table, SWT.LEFT);
        play.setWidth(PLAY);
        play.setToolTipText("Plays the recording (Space)");
        for (ShownColumns.Column column : columns) {
            TableColumn made = new TableColumn(table, column.kind() == ShownColumns.Kind.NUMBER ? SWT.RIGHT : SWT.LEFT);
            made.setText(column.title());
            made.setMoveable(true);
            ColumnWidth.giveSorting(made, switch (column.kind()) {
                case TEXT -> column.name().equals("file") ? 200 : 92;
                case NUMBER -> 74;
                case HEARD -> 100;
                case RIGHT -> 56;
            });
            made.addListener(SWT.Selection, event -> {
                desk.browser().orElseThrow().sortBy(column.name());
                desk.changed();
            });
        }
        strip = -1;
        if (withStrip) {
            makeStrip();
        }
        for (TableColumn column : table.getColumns()) {
            if (column.getText().equals("recording")) {
                NativeEllipsis.begin(column); // the name of a file is the end of its path
            } else {
                NativeEllipsis.end(column);
            }
        }
    }

    /** Where it is in sight: after the file or what the run made of it; made there, since SWT sizes pictures of moved columns wrong. */
    private void makeStrip() {
        strip = 1;
        for (int i = 0; i < columns.size(); i++) {
            boolean ofRun = columns.get(i).kind() == ShownColumns.Kind.RIGHT && columns.get(i).name().equals("right");
            strip = ofRun || columns.get(i).name().equals("file") ? i + 2 : strip;
        }
        TableColumn column = new TableColumn(table, SWT.LEFT, strip);
        column.setText("explanation");
        column.setToolTipText("Along the recording: up speaks for what was heard, down against it");
        ColumnWidth.give(column, STRIP);
    }

    /** Index in the table of the column that stands {@code i}-th among those with words. */
    int place(int i) {
        return strip >= 0 && i + 1 >= strip ? i + 2 : i + 1;
    }

    /** Shows in the header by which column the rows are sorted. */
    void mark(RecordingBrowser browser) {
        int at = -1;
        for (int i = 0; i < columns.size(); i++) {
            at = browser.sorted().filter(columns.get(i).name()::equals).isPresent() ? i : at;
        }
        table.setSortColumn(at < 0 ? null : table.getColumn(place(at)));
        table.setSortDirection(at < 0 ? SWT.NONE : browser.isDescending() ? SWT.DOWN : SWT.UP);
    }
}
