/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the time ruler over the tracks. */
final class RulerPainter {

    static final int HEIGHT = 26;

    private static final int LABEL_GAP = 22;
    private static final int LONG = 14;
    private static final int SHORT = 7;

    private RulerPainter() {
    }

    static void paint(Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        TimeAxis axis = painting.axis();
        int labelWidth = gc.textExtent(TimeFormat.format(axis.length() / axis.sampleRate(), 3)).x + LABEL_GAP;
        gc.setForeground(Painting.color(painting.theme().border()));
        int bottom = area.y + area.height - 1;
        int end = (int) Math.min(area.x + (double) area.width, area.x + axis.xOf(axis.length()));
        gc.drawLine(area.x, bottom, Math.max(area.x, end), bottom);
        int from = painting.clip().x - area.x - labelWidth;
        int to = painting.clip().x + painting.clip().width - area.x;
        for (RulerTicks.Tick tick : RulerTicks.of(axis, labelWidth).between(axis, from, to)) {
            int x = (int) Math.round(area.x + axis.xOf(tick.position()));
            if (x < area.x) {
                continue;
            }
            boolean labelled = !tick.label().isEmpty();
            gc.setForeground(Painting.color(painting.theme().border()));
            gc.drawLine(x, bottom - (labelled ? LONG : SHORT), x, bottom);
            if (labelled) {
                gc.setForeground(Painting.color(painting.theme().quietText()));
                gc.drawText(tick.label(), x + 4, area.y + 3, true);
            }
        }
    }
}
