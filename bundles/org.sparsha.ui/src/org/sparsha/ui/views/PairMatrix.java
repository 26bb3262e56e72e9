/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** What each two segments do together beyond what each does alone, as a matrix in the colours of for and against. */
final class PairMatrix extends Canvas {

    private static final int MARGIN = 10;
    private static final int FOOT = 20;

    private Optional<Explanation> shown = Optional.empty();

    /** A pair of segments by their numbers. */
    record Pair(int first, int second) {
    }

    PairMatrix(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseMove, event -> setToolTipText(at(event.x, event.y).map(this::words).orElse(null)));
        Names.give(this, this::sentence);
    }

    void show(Explanation explanation) {
        shown = Optional.of(explanation);
        redraw();
    }

    private InteractionAttribution pairs() {
        return (InteractionAttribution) shown.orElseThrow().attribution();
    }

    private int size() {
        return shown.map(explanation -> pairs().pairs().size()).orElse(0);
    }

    private double value(Pair pair) {
        return pairs().pairs().get(pair.first).get(pair.second);
    }

    private String sentence() {
        Optional<Pair> strongest = Optional.empty();
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < i; k++) {
                Pair pair = new Pair(k, i);
                if (strongest.isEmpty() || Math.abs(value(pair)) > Math.abs(value(strongest.get()))) {
                    strongest = Optional.of(pair);
                }
            }
        }
        return "What " + size() + " segments do together" + strongest.map(pair -> ". The strongest pair: " + words(pair)).orElse("");
    }

    private String words(Pair pair) {
        return name(pair.first) + " and " + name(pair.second) + String.format(Locale.ROOT, ": %+.3f", value(pair));
    }

    private String name(int number) {
        Segment segment = pairs().main().segments().get(number);
        SampleRange range = segment.range();
        return segment.label().isEmpty() ? String.format(Locale.ROOT, "%.2f to %.2f s", shown.orElseThrow().seconds(range.start()),
                shown.orElseThrow().seconds(range.end())) : segment.label();
    }

    /** Range of both segments on the signal's axis, for the pair under the mouse. */
    Optional<Pair> at(int x, int y) {
        Rectangle square = square();
        int count = size();
        if (count == 0 || !square.contains(x, y)) {
            return Optional.empty();
        }
        int column = Math.min(count - 1, (x - square.x) * count / Math.max(1, square.width));
        int row = Math.min(count - 1, (y - square.y) * count / Math.max(1, square.height));
        return row == column ? Optional.empty() : Optional.of(new Pair(row, column));
    }

    private Rectangle square() {
        Rectangle area = getClientArea();
        int side = Math.max(1, Math.min(area.width - 2 * MARGIN, area.height - 2 * MARGIN - FOOT));
        return new Rectangle(MARGIN, MARGIN, side, side);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        gc.setBackground(palette.surface());
        gc.fillRectangle(getClientArea());
        int count = size();
        if (count == 0) {
            return;
        }
        Rectangle square = square();
        double largest = pairs().pairs().stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                double value = row == column || largest == 0 ? 0 : value(new Pair(row, column)) / largest;
                int left = square.x + column * square.width / count;
                int top = square.y + row * square.height / count;
                gc.setBackground(row == column ? palette.border() : value < 0 ? palette.opposing() : palette.supporting());
                gc.setAlpha(row == column ? 255 : (int) Math.round(255 * Math.abs(value)));
                gc.fillRectangle(left, top, square.x + (column + 1) * square.width / count - left,
                        square.y + (row + 1) * square.height / count - top);
            }
        }
        gc.setAlpha(255);
        gc.setForeground(palette.border());
        gc.drawRectangle(square);
        gc.setForeground(palette.quiet());
        gc.drawText(String.format(Locale.ROOT, "Orange: more together than alone, blue: less; up to %.3f.",
                largest), MARGIN, square.y + square.height + 4, true);
    }
}
