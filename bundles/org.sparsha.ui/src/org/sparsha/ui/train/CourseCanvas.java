/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.application.training.TrainingCourse;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/**
 * Two curves of a training that is under way: UAR on what was left out after each fold, dashed the best simple method's on the same
 * recordings; and, where the network is trained step by step, the loss of each fold by epoch.
 */
final class CourseCanvas extends Canvas {

    private static final int HEIGHT = 168;
    private static final int EDGE = 34;
    private static final String RECOGNITION = "UAR on what was left out, by fold; dashed: the best simple method";
    private static final String LOSS = "Loss by epoch; strong: the one at work";

    private TrainingCourse course = TrainingCourse.of(List.of());

    CourseCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, this::words);
        setToolTipText(RECOGNITION);
    }

    void show(TrainingCourse shown) {
        course = shown;
        setToolTipText(shown.epochs().isEmpty() ? RECOGNITION : RECOGNITION + "\n" + LOSS);
        redraw();
    }

    private String words() {
        return course.curve().isEmpty() ? "Recognition of what was left out: nothing yet" : String.format(Locale.ROOT,
                "Recognition of what was left out: UAR %.2f after %d folds%s", course.curve().getLast(), course.curve().size(),
                course.bestSimple().map(best -> String.format(Locale.ROOT, ", the best simple method %.2f", best)).orElse(""));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 300 : wHint, FontScale.of(this, HEIGHT));
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        Map<String, List<Double>> losses = new LinkedHashMap<>();
        course.epochs().forEach(epoch -> losses.computeIfAbsent(epoch.model(), key -> new ArrayList<>()).add(epoch.loss()));
        int width = losses.isEmpty() ? area.width : area.width / 2 - 6;
        recognition(gc, palette, new Rectangle(0, 0, width, area.height));
        if (!losses.isEmpty()) {
            loss(gc, palette, new Rectangle(area.width - width, 0, width, area.height), losses);
        }
    }

    /** The frame with three lines and their values, and the words under it, fewer where there is no room for all. */
    private Rectangle frame(GC gc, Palette palette, Rectangle area, double low, double high, String words, String fewer) {
        int line = gc.getFontMetrics().getHeight();
        Rectangle frame = new Rectangle(area.x + FontScale.of(this, EDGE), area.y + line / 2, area.width - FontScale.of(this, EDGE) - 8,
                area.height - 2 * line - line / 2);
        for (int i = 0; i < 3; i++) {
            int y = frame.y + frame.height * i / 2;
            gc.setForeground(palette.border());
            gc.drawLine(frame.x, y, frame.x + frame.width, y);
            gc.setForeground(palette.quiet());
            String text = String.format(Locale.ROOT, "%.2f", high - (high - low) * i / 2);
            gc.drawText(text, frame.x - gc.textExtent(text).x - 5, y - line / 2, true);
        }
        boolean fits = frame.x + gc.textExtent(words).x <= area.x + area.width;
        gc.drawText(fits ? words : fewer, frame.x, area.y + area.height - line - 2, true);
        return frame;
    }

    private void recognition(GC gc, Palette palette, Rectangle area) {
        Rectangle frame = frame(gc, palette, area, 0, 1, RECOGNITION, "UAR by fold; dashed: best simple");
        int folds = Math.max(1, course.prepared().map(known -> known.folds().size()).orElse(1));
        Optional<Double> simple = course.bestSimple();
        simple.ifPresent(best -> {
            gc.setForeground(palette.quiet());
            gc.setLineStyle(SWT.LINE_DASH);
            int y = y(frame, best, 0, 1);
            gc.drawLine(frame.x, y, frame.x + frame.width, y);
            gc.setLineStyle(SWT.LINE_SOLID);
        });
        List<Double> curve = course.curve();
        gc.setForeground(palette.accent());
        gc.setBackground(palette.accent());
        gc.setLineWidth(2);
        int[] points = new int[2 * curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            points[2 * i] = frame.x + (folds == 1 ? frame.width / 2 : frame.width * i / (folds - 1));
            points[2 * i + 1] = y(frame, curve.get(i), 0, 1);
        }
        gc.drawPolyline(points);
        gc.setLineWidth(1);
        if (curve.size() > 0) {
            gc.fillOval(points[points.length - 2] - 3, points[points.length - 1] - 3, 7, 7);
        }
    }

    private void loss(GC gc, Palette palette, Rectangle area, Map<String, List<Double>> losses) {
        double high = losses.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).max().orElse(1);
        Rectangle frame = frame(gc, palette, area, 0, high, LOSS, "Loss by epoch");
        int most = course.epochs().stream().mapToInt(JournalEntry.Epoch::epochs).max().orElse(1);
        String last = course.epochs().getLast().model();
        gc.setForeground(palette.accent());
        losses.forEach((model, values) -> {
            int[] points = new int[2 * values.size()];
            for (int i = 0; i < values.size(); i++) {
                points[2 * i] = frame.x + (most == 1 ? 0 : frame.width * i / (most - 1));
                points[2 * i + 1] = y(frame, values.get(i), 0, high);
            }
            gc.setAlpha(model.equals(last) ? 255 : 90);
            gc.setLineWidth(model.equals(last) ? 2 : 1);
            gc.drawPolyline(points);
        });
        gc.setAlpha(255);
        gc.setLineWidth(1);
    }

    private static int y(Rectangle frame, double value, double low, double high) {
        return (int) Math.round(frame.y + frame.height * (1 - (value - low) / Math.max(1e-12, high - low)));
    }
}
