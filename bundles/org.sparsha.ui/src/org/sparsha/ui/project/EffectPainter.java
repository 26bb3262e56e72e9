/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.corpus.aggregate.PropertyEffect;
import org.sparsha.ui.theme.Palette;

/**
 * Paints how much moments count against the rest: a dot at the difference, a bar over its interval, the middle for no difference.
 *
 * @param palette colours
 * @param reach the difference at either end
 */
record EffectPainter(Palette palette, double reach) {

    void paint(GC gc, Rectangle cell, PropertyEffect effect) {
        int middle = cell.x + cell.width / 2;
        double scale = (cell.width / 2.0 - 6) / Math.max(reach, 1e-9);
        int y = cell.y + cell.height / 2;
        gc.setAntialias(SWT.ON);
        gc.setForeground(palette.border());
        gc.drawLine(middle, cell.y, middle, cell.y + cell.height);
        Color colour = !effect.isBeyondChance() ? palette.quiet() : effect.difference() > 0 ? palette.supporting() : palette.opposing();
        int low = middle + (int) Math.round(scale * effect.interval().low());
        int high = middle + (int) Math.round(scale * effect.interval().high());
        gc.setBackground(colour);
        gc.setAlpha(90);
        gc.fillRectangle(low, y - 3, Math.max(1, high - low), 6);
        gc.setAlpha(255);
        gc.fillOval(middle + (int) Math.round(scale * effect.difference()) - 4, y - 4, 8, 8);
    }
}
