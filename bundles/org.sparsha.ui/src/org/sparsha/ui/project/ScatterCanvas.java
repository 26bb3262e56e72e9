/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FittedText;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.OwnSpace;

/**
 * A panel a dimension, a dot a recording: what is true to the right, what the model says upwards; on the dashed line both are alike. A dot
 * that is pressed is told; the keys Left and Right go through the recordings from the one that is farthest off.
 */
final class ScatterCanvas extends Canvas {

    private static final int PANEL = 150;
    /** Pixels around a panel's dots, so that none at its edge is cut, and between a panel and its numbers. */
    private static final int INSET = 6;
    private static final int MOST_DOTS = 20_000;
    private static final int NEAR = 8;

    private final Consumer<DimensionalOutcome> pressed;
    private Optional<DimensionalEvaluation> evaluation = Optional.empty();
    private Optional<DimensionalOutcome> chosen = Optional.empty();

    ScatterCanvas(Composite parent, Consumer<DimensionalOutcome> pressed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.pressed = pressed;
        OwnSpace.claim(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> near(event.x, event.y).ifPresent(this::press));
        addListener(SWT.MouseMove, event -> setToolTipText(near(event.x, event.y).map(DimensionalOutcome::path).orElse(null)));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        Names.give(this, () -> "True values and the model's" + chosen.map(one -> ", " + words(one)).orElse(""));
    }

    private String words(DimensionalOutcome outcome) {
        StringBuilder text = new StringBuilder(outcome.path());
        for (int i = 0; i < outcome.values().size(); i++) {
            text.append(String.format(Locale.ROOT, ", %s %.2f", evaluation.orElseThrow().dimensions().get(i).name(),
                    outcome.values().get(i)));
            outcome.truths().get(i).ifPresent(truth -> text.append(String.format(Locale.ROOT, " of %.2f", truth)));
        }
        return text.toString();
    }

    void show(DimensionalEvaluation shown) {
        if (!evaluation.equals(Optional.of(shown))) {
            evaluation = Optional.of(shown);
            chosen = Optional.empty();
        }
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int panels = evaluation.map(shown -> shown.dimensions().size()).orElse(1);
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, panels * measured(this::rowHeight));
    }

    private <T> T measured(Function<GC, T> what) {
        GC gc = new GC(this);
        try {
            return what.apply(gc);
        } finally {
            gc.dispose();
        }
    }

    /** A panel with its caption above and its numbers below. */
    private int rowHeight(GC gc) {
        return FontScale.of(this, PANEL) + 2 * gc.getFontMetrics().getHeight() + 3 * INSET;
    }

    /** Where the dots of a dimension lie. */
    private record Panel(Rectangle area, double low, double span, int dimension) {

        Point place(DimensionalOutcome outcome) {
            return place(outcome.truths().get(dimension).orElseThrow(), outcome.values().get(dimension));
        }

        Point place(double truth, double heard) {
            return new Point(area.x + INSET + (int) Math.round((area.width - 1 - 2 * INSET) * (truth - low) / span),
                    area.y + area.height - 1 - INSET - (int) Math.round((area.height - 1 - 2 * INSET) * (heard - low) / span));
        }

        double high() {
            return low + span;
        }
    }

    private List<DimensionalOutcome> rated(int dimension) {
        return evaluation.stream().flatMap(shown -> shown.outcomes().stream())
                .filter(outcome -> outcome.truths().get(dimension).isPresent()).limit(MOST_DOTS).toList();
    }

    private Panel panel(int dimension, GC gc) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (DimensionalOutcome outcome : rated(dimension)) {
            double truth = outcome.truths().get(dimension).orElseThrow();
            double heard = outcome.values().get(dimension);
            low = Math.min(low, Math.min(truth, heard));
            high = Math.max(high, Math.max(truth, heard));
        }
        if (!(high > low)) {
            low = 0;
            high = 1;
        }
        int left = Math.max(gc.textExtent(number(low)).x, gc.textExtent(number(high)).x) + 2 * INSET;
        int top = dimension * rowHeight(gc) + INSET + gc.getFontMetrics().getHeight();
        int height = FontScale.of(this, PANEL);
        int width = Math.max(1, Math.min(getClientArea().width - left - INSET, 2 * height));
        return new Panel(new Rectangle(left, top, width, height), low, high - low, dimension);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** What is true below, what the model says to the left, from the least to the greatest of both. */
    private void numbers(GC gc, Panel panel) {
        Rectangle area = panel.area();
        int height = gc.getFontMetrics().getHeight();
        String low = number(panel.low());
        String high = number(panel.high());
        gc.drawText(high, area.x - INSET - gc.textExtent(high).x, area.y, true);
        gc.drawText(low, area.x - INSET - gc.textExtent(low).x, area.y + area.height - height, true);
        int below = area.y + area.height + 2;
        gc.drawText(low, area.x, below, true);
        gc.drawText(high, area.x + area.width - gc.textExtent(high).x, below, true);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        gc.setBackground(palette.surface());
        gc.fillRectangle(getClientArea());
        gc.setAntialias(SWT.ON);
        int dimensions = evaluation.map(shown -> shown.dimensions().size()).orElse(0);
        for (int i = 0; i < dimensions; i++) {
            Panel panel = panel(i, gc);
            Rectangle area = panel.area();
            gc.setForeground(palette.quiet());
            String heading = evaluation.orElseThrow().dimensions().get(i).name() + ": true to the right, the model's upwards";
            gc.drawText(FittedText.of(heading, getClientArea().width - 2 * INSET, part -> gc.textExtent(part).x), INSET,
                    area.y - gc.getFontMetrics().getHeight() - 2, true);
            numbers(gc, panel);
            gc.setBackground(palette.field());
            gc.fillRectangle(area);
            gc.setForeground(palette.text());
            gc.setLineWidth(1);
            gc.setLineStyle(SWT.LINE_DASH);
            Point least = panel.place(panel.low(), panel.low());
            Point greatest = panel.place(panel.high(), panel.high());
            gc.drawLine(least.x, least.y, greatest.x, greatest.y);
            gc.setLineStyle(SWT.LINE_SOLID);
            List<DimensionalOutcome> rated = rated(i);
            gc.setBackground(palette.accent());
            gc.setAlpha(rated.size() > 500 ? 70 : 150);
            for (DimensionalOutcome outcome : rated) {
                Point at = panel.place(outcome);
                gc.fillOval(at.x - 2, at.y - 2, 5, 5);
            }
            gc.setAlpha(255);
            if (chosen.isPresent() && chosen.get().truths().get(i).isPresent()) {
                Point at = panel.place(chosen.get());
                gc.setForeground(palette.supporting());
                gc.setLineWidth(2);
                gc.drawOval(at.x - 5, at.y - 5, 10, 10);
                gc.setLineWidth(1);
            }
        }
        if (isFocusControl()) {
            Rectangle all = getClientArea();
            gc.setForeground(palette.accent());
            gc.drawRectangle(0, 0, all.width - 1, all.height - 1);
        }
    }

    private Optional<DimensionalOutcome> near(int x, int y) {
        DimensionalOutcome best = null;
        long least = NEAR * NEAR + 1L;
        int dimensions = evaluation.map(shown -> shown.dimensions().size()).orElse(0);
        for (Panel panel : measured(gc -> IntStream.range(0, dimensions).mapToObj(i -> panel(i, gc)).toList())) {
            if (y < panel.area().y - NEAR || y > panel.area().y + panel.area().height + NEAR) {
                continue;
            }
            for (DimensionalOutcome outcome : rated(panel.dimension())) {
                Point at = panel.place(outcome);
                long distance = (long) (at.x - x) * (at.x - x) + (long) (at.y - y) * (at.y - y);
                if (distance < least) {
                    least = distance;
                    best = outcome;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double off(DimensionalOutcome outcome) {
        double sum = 0;
        for (int i = 0; i < outcome.values().size(); i++) {
            sum += outcome.truths().get(i).isPresent() ? Math.abs(outcome.values().get(i) - outcome.truths().get(i).getAsDouble()) : 0;
        }
        return sum;
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            List<DimensionalOutcome> all = evaluation.stream().flatMap(shown -> shown.outcomes().stream())
                    .sorted((a, b) -> Double.compare(off(b), off(a))).toList();
            int now = chosen.map(all::indexOf).orElse(-1);
            int next = Math.max(0, Math.min(all.size() - 1, now + (event.keyCode == SWT.ARROW_RIGHT ? 1 : -1)));
            chosen = all.isEmpty() ? Optional.empty() : Optional.of(all.get(next));
            redraw();
            Names.changed(this);
        } else if (event.character == SWT.CR || event.character == ' ') {
            chosen.ifPresent(this::press);
        }
    }

    private void press(DimensionalOutcome outcome) {
        setFocus();
        chosen = Optional.of(outcome);
        redraw();
        pressed.accept(outcome);
    }
}
