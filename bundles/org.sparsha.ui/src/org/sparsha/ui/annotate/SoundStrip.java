/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** A recording at a glance: its waveform, and where it sounds now. A click plays it from there. */
final class SoundStrip extends Canvas {

    /** What is said where there is no recording. */
    static final String NOTHING = "Nothing to hear";

    private static final int HEIGHT = 110;

    private float[] peaks = new float[0];
    private double position = -1;
    private String described = NOTHING;

    SoundStrip(Composite parent, DoubleConsumer clicked) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = true);
        addListener(SWT.KeyDown, event -> { }); // takes the keyboard
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            clicked.accept(Math.clamp(event.x / (double) Math.max(1, getClientArea().width), 0, 1));
        });
        Names.give(this, () -> described);
    }

    void show(float[] newPeaks, String words) {
        peaks = newPeaks;
        described = words;
        position = -1;
        redraw();
    }

    /** @param share of the recording, below 0 for nowhere */
    void setPosition(double share) {
        position = share;
        redraw();
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
        gc.setForeground(palette.quiet());
        int middle = area.height / 2;
        gc.drawLine(0, middle, area.width, middle);
        gc.setForeground(palette.supporting().equals(palette.accent()) ? palette.text() : palette.opposing());
        float loudest = 1e-4f;
        for (float peak : peaks) {
            loudest = Math.max(loudest, peak);
        }
        for (int x = 0; x < area.width && peaks.length > 0; x++) {
            int half = Math.round(peaks[Math.min(peaks.length - 1, x * peaks.length / area.width)] / loudest * (middle - 6));
            gc.drawLine(x, middle - half, x, middle + half);
        }
        if (position >= 0) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(2);
            int x = (int) Math.round(position * area.width);
            gc.drawLine(x, 0, x, area.height);
            gc.setLineWidth(1);
        }
        gc.setForeground(isFocusControl() ? palette.accent() : palette.border());
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
}
