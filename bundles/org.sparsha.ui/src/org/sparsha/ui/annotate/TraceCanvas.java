/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.application.annotation.TraceRecorder;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/**
 * A trace over the length of the recording. While it plays, height of the mouse or the arrow keys give the value; at rest, dragging draws
 * over
 * it.
 * Others' traces are dashed, their mean with a band of one standard deviation.
 */
final class TraceCanvas extends Canvas {

    private static final int HEIGHT = 150;
    private static final int BAND_ALPHA = 50;

    private Optional<TraceRecorder> recorder = Optional.empty();
    private List<Trace> others = List.of();
    private double seconds = 1;
    private double playing = -1;

    /** {@code drawn} is run when something was drawn by hand. */
    TraceCanvas(Composite parent, Runnable drawn) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseMove, this::moved);
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            moved(event);
        });
        addListener(SWT.MouseUp, event -> drawn.run());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.KeyDown, this::pressed);
        Names.give(this, () -> recorder.map(rated -> String.format(Locale.ROOT, "%s, %.2f now; arrow keys change it while it plays",
                rated.scale().name(), rated.value())).orElse("No trace"));
    }

    void show(Optional<TraceRecorder> newRecorder, List<Trace> newOthers, double newSeconds) {
        recorder = newRecorder;
        others = List.copyOf(newOthers);
        seconds = Math.max(1e-3, newSeconds);
        redraw();
    }

    /** Where playing is, in seconds; below 0 for nowhere. */
    void setPlaying(double where) {
        playing = where;
        recorder.ifPresent(rated -> {
            if (where >= 0) {
                rated.playing(where);
            }
        });
        redraw();
    }

    private void moved(Event event) {
        recorder.ifPresent(rated -> {
            Rectangle area = getClientArea();
            double share = 1 - event.y / (double) Math.max(1, area.height - 1);
            if (playing >= 0) {
                rated.move(share);
            } else if ((event.stateMask & SWT.BUTTON1) != 0) {
                rated.draw(event.x * seconds / Math.max(1, area.width), share);
            }
            redraw();
        });
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN) {
            recorder.ifPresent(rated -> rated.step(event.keyCode == SWT.ARROW_UP ? 1 : -1));
            redraw();
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 300 : wHint, hHint == SWT.DEFAULT ? HEIGHT : hHint);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        gc.setForeground(palette.border());
        gc.drawLine(0, area.height / 2, area.width, area.height / 2);
        recorder.ifPresent(rated -> {
            gc.setAntialias(SWT.ON);
            if (others.size() > 1) {
                band(gc, rated, area, palette);
            }
            gc.setLineStyle(SWT.LINE_DASH);
            gc.setForeground(palette.quiet());
            others.forEach(other -> line(gc, other, rated, area));
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(2);
            gc.setForeground(palette.accent());
            line(gc, rated.trace(), rated, area);
            gc.setLineWidth(1);
            if (playing >= 0) {
                int x = (int) Math.round(playing / seconds * area.width);
                gc.drawLine(x, 0, x, area.height);
                int y = y(rated.value(), rated, area);
                gc.setBackground(palette.accent());
                gc.fillOval(x - 5, y - 5, 10, 10);
            }
            gc.setForeground(palette.text());
            gc.drawText(number(rated.scale().high()), 4, 2, true);
            gc.drawText(number(rated.scale().low()), 4, area.height - gc.getFontMetrics().getHeight() - 3, true);
        });
        gc.setForeground(isFocusControl() ? palette.accent() : palette.border());
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value).replace('-', '−');
    }

    private void band(GC gc, TraceRecorder rated, Rectangle area, Palette palette) {
        Trace mean = TraceDelay.mean(others);
        Trace spread = TraceDelay.spread(others);
        gc.setBackground(palette.accent());
        gc.setAlpha(BAND_ALPHA);
        for (int k = 0; k < mean.values().size(); k++) {
            if (!Double.isNaN(spread.value(k))) {
                int x = x(k, mean, area);
                int top = y(mean.value(k) + spread.value(k), rated, area);
                gc.fillRectangle(x, top, Math.max(1, x(k + 1, mean, area) - x), Math.max(1, y(mean.value(k) - spread.value(k), rated, area)
                        - top));
            }
        }
        gc.setAlpha(255);
    }

    private void line(GC gc, Trace trace, TraceRecorder rated, Rectangle area) {
        for (int k = 1; k < trace.values().size(); k++) {
            if (!Double.isNaN(trace.value(k)) && !Double.isNaN(trace.value(k - 1))) {
                gc.drawLine(x(k - 1, trace, area), y(trace.value(k - 1), rated, area), x(k, trace, area), y(trace.value(k), rated, area));
            }
        }
    }

    private int x(int k, Trace trace, Rectangle area) {
        return (int) Math.round(k / (double) trace.rate() / seconds * area.width);
    }

    private static int y(double value, TraceRecorder rated, Rectangle area) {
        double share = (value - rated.scale().low()) / (rated.scale().high() - rated.scale().low());
        return (int) Math.round((1 - Math.clamp(share, 0, 1)) * (area.height - 1));
    }
}
