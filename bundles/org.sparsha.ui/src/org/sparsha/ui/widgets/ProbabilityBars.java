/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;

/**
 * A bar a class, largest first, the leading one in colour, each with its number. Sends {@link SWT#Selection} with the class in {@code
 * index}.
 */
public final class ProbabilityBars extends Canvas {

    private static final int LEAST_ROW = 21;
    private static final int MARGIN = 12;

    private static final int LARGEST = -1;
    /** Sets off no class. */
    private static final int NOTHING = -2;

    private List<String> labels = List.of();
    private double[] values = {};
    private List<Integer> order = List.of();
    private int emphasis = -1;
    private final int rowHeight;

    /** @param parent where it lies */
    public ProbabilityBars(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        rowHeight = FontScale.of(this, LEAST_ROW);
        addListener(SWT.Paint, event -> paint(event.gc));
        FocusFrame.show(this);
        addListener(SWT.MouseDown, this::choose);
        Names.give(this, this::describe);
    }

    /**
     * Shows an answer, as sure as the model is right on recordings as familiar as this one, where that is known; all grey where the model
     * isn't for recordings like it.
     *
     * @param prediction the answer
     * @param sorted whether the largest comes first
     */
    public void show(Prediction prediction, boolean sorted) {
        show(prediction.labels(), numbers(prediction), sorted, emphasis(prediction));
    }

    /** @param prediction another answer of the same classes: each bar stays in its place */
    public void change(Prediction prediction) {
        change(numbers(prediction), emphasis(prediction));
    }

    private static double[] numbers(Prediction prediction) {
        return prediction.calibrated().orElseGet(prediction::probabilities);
    }

    private static int emphasis(Prediction prediction) {
        return prediction.isDistribution() && !prediction.isForeign() ? prediction.best() : NOTHING;
    }

    /** @return the class that is set off; -2 where none is */
    public int emphasis() {
        return emphasis;
    }

    /**
     * @param newLabels names of the classes
     * @param newValues one number a class, 0 to 1
     * @param sorted whether the largest comes first
     * @param newEmphasis class to set off; -1 for the largest, -2 for none
     */
    public void show(List<String> newLabels, double[] newValues, boolean sorted, int newEmphasis) {
        boolean grows = newLabels.size() != labels.size();
        labels = newLabels;
        values = newValues;
        List<Integer> all = IntStream.range(0, values.length).boxed().toList();
        List<Integer> falling = all.stream().sorted((a, b) -> Double.compare(values[b], values[a])).toList();
        order = sorted ? falling : all;
        emphasis = newEmphasis != LARGEST || falling.isEmpty() ? newEmphasis : falling.get(0);
        if (grows) {
            getParent().layout(true, true);
        }
        redraw();
    }

    /**
     * Shows other numbers of the same classes, each bar in its place.
     *
     * @param newValues one number a class, 0 to 1
     * @param newEmphasis class to set off
     */
    public void change(double[] newValues, int newEmphasis) {
        values = newValues;
        emphasis = newEmphasis;
        redraw();
    }

    /** @return the number of each class shown */
    public double[] values() {
        return values.clone();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 180 : wHint, Math.max(1, labels.size()) * rowHeight + 2 * 6);
    }

    private String describe() {
        StringBuilder text = new StringBuilder("Prediction: ");
        order.forEach(i -> text.append(labels.get(i)).append(' ').append(number(values[i])).append(", "));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        int labelWidth = labels.stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0);
        int numberWidth = gc.textExtent("0.00").x;
        int barX = MARGIN + labelWidth + 14;
        int barWidth = Math.max(10, area.width - barX - numberWidth - 2 * MARGIN);
        for (int row = 0; row < order.size(); row++) {
            int index = order.get(row);
            int y = 6 + row * rowHeight;
            int textY = y + (rowHeight - gc.getFontMetrics().getHeight()) / 2;
            gc.setForeground(palette.text());
            gc.drawText(labels.get(index), MARGIN, textY, true);
            gc.setBackground(palette.field());
            gc.fillRectangle(barX, y + 6, barWidth, rowHeight - 12);
            gc.setBackground(index == emphasis ? palette.supporting() : palette.quiet());
            int filled = (int) Math.round(barWidth * Math.max(0, Math.min(1, values[index])));
            gc.fillRectangle(barX, y + 6, Math.max(values[index] > 0 ? 1 : 0, filled), rowHeight - 12);
            gc.drawText(number(values[index]), area.width - MARGIN - numberWidth, textY, true);
        }
    }

    private void choose(Event event) {
        int row = (event.y - 6) / rowHeight;
        if (row >= 0 && row < order.size()) {
            Event selection = new Event();
            selection.index = order.get(row);
            notifyListeners(SWT.Selection, selection);
        }
    }
}
