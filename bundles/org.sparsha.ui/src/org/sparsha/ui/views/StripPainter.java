/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.core.SampleRange;
import org.sparsha.ui.session.ScoredSegment;
import org.sparsha.ui.theme.Palette;

/** Paints a column of a table as salience along time: bars up for what speaks for the class, down for what speaks against it. */
final class StripPainter {

    /**
     * What one row shows.
     *
     * @param range the time in sight
     * @param segments the scored segments
     */
    record Strip(SampleRange range, List<ScoredSegment> segments) {
    }

    private final Table table;
    private final int column;
    private final IntFunction<Optional<Strip>> strips;

    StripPainter(Table table, int column, IntFunction<Optional<Strip>> strips) {
        this.table = table;
        this.column = column;
        this.strips = strips;
    }

    void install() {
        table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, 34));
        table.addListener(SWT.PaintItem, event -> {
            if (event.index == column && event.item instanceof TableItem item) {
                strips.apply(table.indexOf(item)).ifPresent(strip -> paint(event, new Rectangle(item.getBounds(column).x, event.y,
                        table.getColumn(column).getWidth(), event.height), strip));
            }
        });
    }

    private void paint(Event event, Rectangle cell, Strip strip) {
        Palette palette = Palette.of(table.getDisplay());
        GC gc = event.gc;
        int middle = cell.y + cell.height / 2;
        double strongest = strip.segments().stream().mapToDouble(one -> Math.abs(one.score())).max().orElse(0);
        double perSample = (cell.width - 8) / (double) Math.max(1, strip.range().length());
        gc.setForeground(palette.border());
        gc.drawLine(cell.x + 4, middle, cell.x + cell.width - 4, middle);
        for (ScoredSegment one : strip.segments()) {
            SampleRange seen = strip.range().intersection(one.segment().range());
            int height = strongest == 0 ? 0 : (int) Math.round(Math.abs(one.score()) / strongest * (cell.height / 2.0 - 3));
            if (!seen.isEmpty() && height > 0) {
                int x = cell.x + 4 + (int) Math.round((seen.start() - strip.range().start()) * perSample);
                int width = Math.max(1, (int) Math.round(seen.length() * perSample));
                gc.setBackground(one.score() > 0 ? palette.supporting() : palette.opposing());
                gc.setAlpha(one.salient() || one.score() < 0 ? 230 : 130);
                gc.fillRectangle(x, one.score() > 0 ? middle - height : middle, width, height);
            }
        }
        gc.setAlpha(255);
    }
}
