/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.core.Segment;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.session.ScoredSegment;
import org.sparsha.ui.theme.Icons;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/** The scored segments, strongest first: choose one and it is chosen on the timeline; press its arrow and it is heard. */
public final class SegmentsView extends ExplainedView {

    private static final String[] TITLES = {"", "from", "to", "score", "says", "95 %", "name"};
    private static final int[] WIDTHS = {28, 76, 76, 70, 130, 130, 80};

    private Table table;
    private List<ScoredSegment> rows = List.of();
    private int sorted = 3;
    private boolean falling = true;
    private int hovered = -1;

    @Override
    protected String advice() {
        return "Open a recording, and the segments that made the model answer appear here.";
    }

    @Override
    protected String nothingYet() {
        return "Nothing is explained yet. Press Explain to see which segments made the model answer.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Segments, the strongest first");
        table.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            int index = i;
            TableColumn column = new TableColumn(table, i == 3 ? SWT.RIGHT : SWT.LEFT);
            column.setText(TITLES[i]);
            column.setWidth(WIDTHS[i]);
            if (i > 0) {
                ColumnWidth.giveSorting(column, WIDTHS[i]);
            }
            column.addListener(SWT.Selection, event -> sort(index));
        }
        table.addListener(SWT.Selection, this::chosen);
        table.addListener(SWT.DefaultSelection, event -> play());
        table.addListener(SWT.MouseDown, event -> {
            if (event.x < WIDTHS[0]) {
                play();
            }
        });
        table.addListener(SWT.MouseMove, this::hover);
        table.addListener(SWT.MouseExit, event -> setHovered(-1));
        LastColumn.fill(table, 6, 60);
        TableExport.install(this, table, "segments", () -> table.getSelectionIndex() < 0 ? List.of()
                : SegmentActions.of(getSite().getPage(), rows.get(table.getSelectionIndex()).segment()),
                index -> document().map(ClipWarnings::all).orElse(List.of()));
    }

    @Override
    protected void moved(ClipDocument shown, Set<TimelineContext.Aspect> aspects) {
        if (aspects.contains(TimelineContext.Aspect.CHOSEN_SEGMENT) || aspects.contains(TimelineContext.Aspect.HOVERED_SEGMENT)) {
            mark();
        }
    }

    private void sort(int column) {
        falling = column == sorted ? !falling : column == 3;
        sorted = column;
        document().ifPresent(this::fill);
    }

    @Override
    protected void fill(ClipDocument shown) {
        rows = new ArrayList<>(shown.explanations().parts());
        Comparator<ScoredSegment> order = switch (sorted) {
            case 3, 4 -> Comparator.comparingDouble(ScoredSegment::score);
            case 2 -> Comparator.comparingLong(row -> row.segment().end());
            case 6 -> Comparator.comparing(row -> row.segment().label());
            default -> Comparator.comparingLong(row -> row.segment().start());
        };
        rows.sort(falling ? order.reversed() : order);
        boolean cells = !shown.explanations().cells().isEmpty();
        table.getColumn(5).setText(cells ? "band" : TITLES[5]);
        show(5, cells || rows.stream().anyMatch(row -> row.low().isPresent()));
        table.getColumn(6).setText(!cells && rows.stream().anyMatch(row -> !row.segment().label().isBlank()) ? TITLES[6] : "");
        table.setRedraw(false);
        table.removeAll();
        Palette palette = Palette.of(table.getDisplay());
        String target = shown.explanations().chosen().map(explanation -> explanation.targetLabel()).orElse("");
        for (ScoredSegment row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(0, Icons.of(table.getDisplay()).image("play", palette.quiet(), true));
            item.setText(texts(shown, row, target, cells));
            if (row.score() != 0) {
                item.setForeground(4, row.score() > 0 ? palette.supporting() : palette.opposing());
            }
        }
        table.setRedraw(true);
        mark();
    }

    /** Shows a column, or takes it away where no row has anything in it, so that the others have its room. */
    private void show(int index, boolean filled) {
        TableColumn column = table.getColumn(index);
        if (filled != column.getWidth() > 0) {
            if (filled) {
                ColumnWidth.giveSorting(column, WIDTHS[index]);
            } else {
                column.setWidth(0);
            }
            table.notifyListeners(SWT.Resize, new Event()); // the last one takes what is left
        }
    }

    private static String[] texts(ClipDocument shown, ScoredSegment row, String target, boolean cell) {
        double rate = shown.info().sampleRate();
        String interval = row.low().isPresent() && row.high().isPresent()
                ? String.format(Locale.ROOT, "%s to %s", signed(row.low().getAsDouble()), signed(row.high().getAsDouble()))
                : "";
        String says = row.score() == 0 ? "nothing" : row.score() < 0 ? "against " + target : (row.salient() ? "for " : "a little for ")
                + target;
        return new String[] {"", TimeFormat.position(row.segment().start(), rate), TimeFormat.position(row.segment().end(), rate),
                signed(row.score()), says, cell ? row.segment().label() : interval, cell ? "" : row.segment().label()};
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
    }

    private void chosen(Event event) {
        int index = table.getSelectionIndex();
        if (index >= 0 && document().isPresent()) {
            TimelineContext timeline = document().get().timeline();
            Segment segment = rows.get(index).segment();
            timeline.setChosenSegment(Optional.of(segment));
            timeline.setSelection(Optional.of(segment.range()));
        }
    }

    private void play() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            page().ifPresent(page -> page.cellSound().play(rows.get(index).segment()));
        }
    }

    private void hover(Event event) {
        TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
        setHovered(item == null ? -1 : table.indexOf(item));
    }

    private void setHovered(int index) {
        if (index != hovered && document().isPresent()) {
            hovered = index;
            document().get().timeline()
                    .setHoveredSegment(index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index).segment()));
        }
    }

    /** Shows which segment is chosen, and which one the mouse is over, here or on the timeline. */
    private void mark() {
        if (document().isEmpty() || table.isDisposed()) {
            return;
        }
        TimelineContext timeline = document().get().timeline();
        Palette palette = Palette.of(table.getDisplay());
        for (int i = 0; i < rows.size() && i < table.getItemCount(); i++) {
            Segment segment = rows.get(i).segment();
            boolean lit = timeline.hoveredSegment().filter(segment::equals).isPresent();
            table.getItem(i).setBackground(lit ? palette.strip() : null);
            if (timeline.chosenSegment().filter(segment::equals).isPresent() && table.getSelectionIndex() != i) {
                table.setSelection(i);
            }
        }
        if (timeline.chosenSegment().isEmpty()) {
            table.deselectAll();
        }
    }
}
