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
import org.eclipse.swt.widgets.Event;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FittedText;
import org.sparsha.ui.widgets.Names;

/** What each two segments do together beyond what each does alone, as a matrix in the colours of for and against. */
final class PairMatrix extends Canvas {

    private static final int MARGIN = 10;
    private static final int FOOT = 20;
    private static final int NAME_GAP = 6;

    private Optional<Explanation> shown = Optional.empty();
    private Pair caret = new Pair(0, 1);
    private boolean moved;

    /** A pair of segments by their numbers. */
    record Pair(int first, int second) {
    }

    PairMatrix(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseMove, event -> setToolTipText(at(event.x, event.y).map(this::words)
                .orElse(size() > 0 && event.y > square().y + square().height ? foot() : null)));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            at(event.x, event.y).ifPresent(this::go);
        });
        addListener(SWT.KeyDown, this::pressed);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        Names.give(this, () -> moved && size() > 1 ? words(caret) : sentence());
    }

    /** Arrows go from pair to pair. */
    private void pressed(Event event) {
        int most = size() - 1;
        if (most < 1 || event.stateMask != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(beside(caret.first, caret.second, 0, -1));
            case SWT.ARROW_RIGHT -> go(beside(caret.first, caret.second, 0, 1));
            case SWT.ARROW_UP -> go(beside(caret.first, caret.second, -1, 0));
            case SWT.ARROW_DOWN -> go(beside(caret.first, caret.second, 1, 0));
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    /** The next pair in a direction; a segment is no pair with itself. */
    private Pair beside(int row, int column, int down, int right) {
        int newRow = row + down;
        int newColumn = column + right;
        if (newRow == newColumn) {
            newRow += down;
            newColumn += right;
        }
        boolean inside = newRow >= 0 && newColumn >= 0 && newRow < size() && newColumn < size();
        return inside ? new Pair(newRow, newColumn) : caret;
    }

    private void go(Pair pair) {
        caret = pair;
        moved = true;
        redraw();
        Names.changed(this);
    }

    void show(Explanation explanation) {
        if (!Optional.of(explanation).equals(shown)) {
            shown = Optional.of(explanation);
            caret = new Pair(0, 1);
            moved = false;
        }
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
        int side = Math.max(1, Math.min(area.width - 2 * MARGIN, area.height - 2 * MARGIN - FontScale.of(this, FOOT)));
        return new Rectangle(MARGIN, MARGIN, side, side);
    }

    /** The names stand beside the rows, as many as find room; the columns are the same segments in the same order. */
    private void nameRows(GC gc, Rectangle square, int count) {
        int height = gc.getFontMetrics().getHeight();
        int every = Math.max(1, Math.ceilDiv(height * count, square.height));
        for (int row = 0; row < count; row += every) {
            int middle = square.y + (2 * row + 1) * square.height / (2 * count);
            gc.drawText(name(row), square.x + square.width + NAME_GAP, middle - height / 2, true);
        }
    }

    private double largest() {
        return pairs().pairs().stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
    }

    private String foot() {
        return isFocusControl() && moved && size() > 1 ? words(caret) : String.format(Locale.ROOT,
                "Orange: more together than alone, blue: less; up to %.3f.", largest());
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
        double largest = largest();
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
        if (isFocusControl() && count > 1) {
            Rectangle cell = new Rectangle(square.x + caret.second * square.width / count, square.y + caret.first * square.height / count,
                    Math.max(4, square.width / count), Math.max(4, square.height / count));
            gc.setForeground(palette.text());
            gc.setLineWidth(2);
            gc.drawRectangle(cell);
            gc.setLineWidth(1);
        }
        gc.setForeground(palette.quiet());
        nameRows(gc, square, count);
        gc.drawText(FittedText.of(foot(), getClientArea().width - 2 * MARGIN, text -> gc.textExtent(text).x), MARGIN,
                square.y + square.height + 4, true);
    }
}
