/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.timeline.FontScale;
import org.sparsha.train.LearningCurve;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** UAR against the number of speakers learned from; dashed what is expected with more. */
final class LearningCanvas extends Canvas {

    private static final int HEIGHT = 120;
    private static final int DOT = 5;
    private static final double STEP = 0.1;

    private Optional<LearningCurve> curve = Optional.empty();

    LearningCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, () -> curve.map(known -> "Learning curve. " + known.sentence()).orElse("Learning curve: nothing yet"));
    }

    void show(Optional<LearningCurve> shown) {
        if (!shown.equals(curve)) {
            curve = shown;
            redraw();
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 220 : wHint, FontScale.of(this, HEIGHT));
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        curve.ifPresent(known -> paint(gc, palette, area, known));
    }

    private static void paint(GC gc, Palette palette, Rectangle area, LearningCurve curve) {
        List<LearningCurve.Point> points = curve.points();
        double least = Math.min(curve.expected(), points.stream().mapToDouble(LearningCurve.Point::uar).min().orElse(0));
        double most = Math.max(curve.expected(), points.stream().mapToDouble(LearningCurve.Point::uar).max().orElse(1));
        double low = Math.max(0, Math.floor(least / STEP) * STEP);
        double high = Math.min(1, Math.max(low + STEP, Math.ceil(most / STEP) * STEP));
        int more = curve.speakers() + LearningCurve.MORE;
        int line = gc.getFontMetrics().getHeight();
        int left = gc.textExtent("0.00").x + 6;
        Rectangle frame = new Rectangle(area.x + left, area.y + line / 2, Math.max(1, area.width - left - DOT), Math.max(1, area.height
                - 2 * line));
        for (double value : new double[] {low, high}) {
            int y = y(frame, value, low, high);
            gc.setForeground(palette.border());
            gc.drawLine(frame.x, y, frame.x + frame.width, y);
            gc.setForeground(palette.quiet());
            String text = String.format(Locale.ROOT, "%.2f", value);
            gc.drawText(text, frame.x - gc.textExtent(text).x - 5, y - line / 2, true);
        }
        int first = points.getFirst().speakers();
        number(gc, first, frame, first, more, area);
        number(gc, points.getLast().speakers(), frame, first, more, area);
        number(gc, more, frame, first, more, area);
        int[] xy = new int[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = x(frame, points.get(i).speakers(), first, more);
            xy[2 * i + 1] = y(frame, points.get(i).uar(), low, high);
        }
        gc.setForeground(palette.accent());
        gc.setBackground(palette.accent());
        gc.setLineWidth(2);
        gc.drawPolyline(xy);
        for (int i = 0; i < xy.length; i += 2) {
            gc.fillOval(xy[i] - DOT / 2, xy[i + 1] - DOT / 2, DOT, DOT);
        }
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(xy[xy.length - 2], xy[xy.length - 1], frame.x + frame.width, y(frame, curve.expected(), low, high));
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    /** A number of speakers under its place, within the picture. */
    private static void number(GC gc, int speakers, Rectangle frame, int first, int more, Rectangle area) {
        String text = Integer.toString(speakers);
        int width = gc.textExtent(text).x;
        int x = Math.min(x(frame, speakers, first, more) - width / 2, area.x + area.width - width);
        gc.drawText(text, x, frame.y + frame.height + 3, true);
    }

    /** By the logarithm of the number, as the curve is carried on. */
    private static int x(Rectangle frame, int speakers, int first, int more) {
        return frame.x + (int) Math.round(frame.width * Math.log(speakers / (double) first) / Math.log(more / (double) first));
    }

    private static int y(Rectangle frame, double value, double low, double high) {
        return (int) Math.round(frame.y + frame.height * (1 - (value - low) / Math.max(1e-12, high - low)));
    }
}
