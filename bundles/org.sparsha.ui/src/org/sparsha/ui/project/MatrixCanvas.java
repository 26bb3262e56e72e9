/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.features.raster.Argb;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.OwnSpace;

/** A confusion matrix to be pressed: a row a true class, a column a heard one. Arrows go from cell to cell, Enter presses. */
public final class MatrixCanvas extends Canvas {

    private static final int CELL = 32;
    private static final int HEAD = 24;
    private static final int GAP = 2;
    private static final int MOST_NAME = 92;

    private final BiConsumer<String, String> pressed;
    private Optional<ConfusionMatrix> matrix = Optional.empty();
    private boolean counts;
    private int row;
    private int column;
    private Optional<Point> marked = Optional.empty();
    private Palette painted;

    /**
     * @param parent where it lies
     * @param pressed gets the true and the heard class
     */
    public MatrixCanvas(Composite parent, BiConsumer<String, String> pressed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.pressed = pressed;
        OwnSpace.claim(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::mouse);
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        Names.give(this, () -> matrix.map(shown -> "Confusion matrix, " + words(shown, row, column)).orElse("Confusion matrix"));
    }

    /**
     * @param shown who was taken for whom
     * @param asCounts whether cells say recordings, rather than shares of the truth
     * @param chosen the cell whose recordings the table shows: true class, heard class
     */
    public void show(ConfusionMatrix shown, boolean asCounts, Optional<Point> chosen) {
        Palette now = Palette.of(getDisplay());
        if (matrix.filter(old -> old == shown).isPresent() && counts == asCounts && marked.equals(chosen) && painted == now) {
            return;
        }
        painted = now;
        boolean grows = matrix.map(old -> old.labels().size() != shown.labels().size()).orElse(true);
        matrix = Optional.of(shown);
        counts = asCounts;
        marked = chosen;
        row = Math.min(row, shown.labels().size() - 1);
        column = Math.min(column, shown.labels().size() - 1);
        if (grows) {
            requestLayout();
        }
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int classes = matrix.map(shown -> shown.labels().size()).orElse(1);
        int width = wHint == SWT.DEFAULT ? 320 : wHint;
        int cell = Math.min(FontScale.of(this, CELL), Math.max(18, (width - mostName(width)) / Math.max(1, classes)));
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, FontScale.of(this, HEAD) + classes
                * Math.max(FontScale.of(this, 22), cell) + 4);
    }

    /** How much of a width the names of classes take at most: in a large font more, but never half of it. */
    private int mostName(int width) {
        return Math.min(FontScale.of(this, MOST_NAME), 2 * width / 5);
    }

    private Rectangle cells() {
        Rectangle area = getClientArea();
        int classes = matrix.map(shown -> shown.labels().size()).orElse(1);
        GC gc = new GC(this);
        int names = matrix.map(shown -> shown.labels().stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0)).orElse(0);
        gc.dispose();
        int left = Math.min(mostName(area.width), names) + 10;
        int top = FontScale.of(this, HEAD);
        return new Rectangle(left, top, Math.max(1, (area.width - left - 4) / classes), Math.max(1, (area.height - top - 2) / classes));
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        gc.setBackground(palette.surface());
        gc.fillRectangle(getClientArea());
        if (matrix.isEmpty()) {
            return;
        }
        ConfusionMatrix shown = matrix.get();
        Rectangle cells = cells();
        int line = gc.getFontMetrics().getHeight();
        for (int i = 0; i < shown.labels().size(); i++) {
            gc.setForeground(palette.quiet());
            gc.drawText(fit(gc, shown.labels().get(i), cells.x - 10), 0, cells.y + i * cells.height + (cells.height - line) / 2, true);
            String head = fit(gc, shown.labels().get(i), cells.width - 2);
            gc.drawText(head, cells.x + i * cells.width + (cells.width - gc.textExtent(head).x) / 2, (cells.y - line) / 2, true);
            for (int j = 0; j < shown.labels().size(); j++) {
                cell(gc, palette, shown, i, j, new Rectangle(cells.x + j * cells.width, cells.y + i * cells.height, cells.width - GAP,
                        cells.height - GAP));
            }
        }
    }

    private static String fit(GC gc, String text, int width) {
        String fitting = text;
        for (int length = text.length() - 1; length > 0 && gc.textExtent(fitting).x > width; length--) {
            fitting = text.substring(0, length) + "…";
        }
        return fitting;
    }

    /** Of the two colours of words the one that stands out more from the surface with so much of another colour over it. */
    private static Color readable(Palette palette, Color over, double alpha) {
        int ground = Argb.mix(rgb(palette.surface()), rgb(over), alpha);
        return Argb.contrast(rgb(palette.onAccent()), ground) > Argb.contrast(rgb(palette.text()), ground) ? palette.onAccent()
                : palette.text();
    }

    private static int rgb(Color colour) {
        return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
    }

    private void cell(GC gc, Palette palette, ConfusionMatrix shown, int truth, int heard, Rectangle area) {
        double share = shown.support(truth) == 0 ? 0 : (double) shown.count(truth, heard) / shown.support(truth);
        Color full = truth == heard ? palette.accent() : palette.supporting();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        double alpha = Math.min(1, truth == heard ? share : 0.9 * share);
        gc.setAlpha((int) Math.round(255 * alpha));
        gc.setBackground(full);
        gc.fillRectangle(area);
        gc.setAlpha(255);
        String text = counts ? String.valueOf(shown.count(truth, heard)) : shown.support(truth) == 0 ? "–"
                : String.format(Locale.ROOT, "%.0f", 100 * share);
        gc.setForeground(share == 0 ? palette.quiet() : readable(palette, full, alpha));
        Point extent = gc.textExtent(text);
        gc.drawText(text, area.x + (area.width - extent.x) / 2, area.y + (area.height - extent.y) / 2, true);
        boolean chosen = marked.filter(new Point(truth, heard)::equals).isPresent();
        boolean here = isFocusControl() && truth == row && heard == column;
        if (chosen || here) {
            gc.setForeground(here ? palette.text() : palette.accent());
            gc.setLineWidth(2);
            gc.drawRectangle(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
            gc.setLineWidth(1);
        }
    }

    private Optional<Point> at(int x, int y) {
        Rectangle cells = cells();
        int classes = matrix.map(shown -> shown.labels().size()).orElse(0);
        int j = Math.floorDiv(x - cells.x, cells.width);
        int i = Math.floorDiv(y - cells.y, cells.height);
        return i >= 0 && j >= 0 && i < classes && j < classes ? Optional.of(new Point(i, j)) : Optional.empty();
    }

    private void mouse(Event event) {
        setFocus();
        at(event.x, event.y).ifPresent(cell -> {
            row = cell.x;
            column = cell.y;
            press();
        });
    }

    private void hover(Event event) {
        String words = at(event.x, event.y).flatMap(cell -> matrix.map(shown -> words(shown, cell.x, cell.y)))
                .or(() -> name(event.x, event.y)).orElse(null);
        if (words == null || !words.equals(getToolTipText())) {
            setToolTipText(words);
        }
    }

    /** The class whose name stands there; it may be cut. */
    private Optional<String> name(int x, int y) {
        Rectangle cells = cells();
        int number = x < cells.x ? Math.floorDiv(y - cells.y, cells.height) : y < cells.y ? Math.floorDiv(x - cells.x, cells.width) : -1;
        return matrix.map(ConfusionMatrix::labels).filter(labels -> number >= 0 && number < labels.size())
                .map(labels -> labels.get(number));
    }

    private static String words(ConfusionMatrix shown, int truth, int heard) {
        return shown.labels().get(truth) + " heard as " + shown.labels().get(heard) + ": " + shown.count(truth, heard) + " of "
                + shown.support(truth);
    }

    private void key(Event event) {
        int classes = matrix.map(shown -> shown.labels().size()).orElse(1);
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> column = Math.max(0, column - 1);
            case SWT.ARROW_RIGHT -> column = Math.min(classes - 1, column + 1);
            case SWT.ARROW_UP -> row = Math.max(0, row - 1);
            case SWT.ARROW_DOWN -> row = Math.min(classes - 1, row + 1);
            default -> {
                if (event.character == SWT.CR || event.character == ' ') {
                    press();
                }
            }
        }
        redraw();
        Names.changed(this);
    }

    private void press() {
        matrix.ifPresent(shown -> pressed.accept(shown.labels().get(row), shown.labels().get(column)));
    }
}
