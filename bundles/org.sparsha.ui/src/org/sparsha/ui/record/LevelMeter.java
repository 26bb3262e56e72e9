/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.record;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.audio.playback.Level;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** How loud the microphone is: a bar of the mean, a line at the peak, red where it is too loud. */
final class LevelMeter extends Canvas {

    private static final double LOWEST = -60;

    private Level level = new Level(0, 0);

    LevelMeter(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, this::describe);
    }

    void show(Level newLevel) {
        level = newLevel;
        redraw();
    }

    private String describe() {
        return level.rmsDecibels() < LOWEST ? "Level of the microphone: silent" : String.format(Locale.ROOT,
                "Level of the microphone: %.0f dB, peak %.0f dB%s", level.rmsDecibels(), level.peakDecibels(),
                level.isClipped() ? ", too loud" : "");
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, 18);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.field());
        gc.fillRectangle(area);
        gc.setBackground(level.isClipped() ? palette.bad() : palette.good());
        gc.fillRectangle(0, 0, x(level.rmsDecibels(), area.width), area.height);
        gc.setForeground(level.isClipped() ? palette.bad() : palette.text());
        int peak = x(level.peakDecibels(), area.width - 1);
        gc.drawLine(peak, 0, peak, area.height);
    }

    private static int x(double decibels, int width) {
        return (int) Math.round(width * Math.max(0, Math.min(1, 1 - decibels / LOWEST)));
    }
}
