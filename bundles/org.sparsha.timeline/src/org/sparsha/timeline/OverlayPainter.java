/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/** Paints over all tracks: hovered segment, selection, mouse, cursor, play cursor. */
final class OverlayPainter {

    private static final double HOVER_ALPHA = 0.10;

    private OverlayPainter() {
    }

    static void paint(Painting painting, OptionalInt mouseX) {
        TimelineContext context = painting.context();
        TimelineTheme theme = painting.theme();
        Rectangle area = painting.area();
        context.hoveredSegment().map(Segment::range).filter(range -> !range.isEmpty())
                .ifPresent(range -> band(painting, range, HOVER_ALPHA));
        Optional<SampleRange> selection = context.selection();
        if (selection.isPresent()) {
            band(painting, selection.get(), theme.selectionAlpha());
            loopMark(painting, selection.get());
        }
        mouseX.ifPresent(x -> mouse(painting, x));
        int cursor = painting.x(context.cursor());
        GC gc = painting.gc();
        gc.setBackground(Painting.color(theme.accent()));
        if (cursor >= area.x && context.playPosition().isEmpty()) {
            gc.fillRectangle(cursor, area.y, 2, area.height);
            knob(gc, cursor, area.y + RulerPainter.HEIGHT);
        } else if (cursor >= area.x) {
            gc.setAlpha(120);
            gc.fillRectangle(cursor, area.y, 1, area.height);
            gc.setAlpha(255);
        }
        if (context.playPosition().isPresent()) {
            int play = painting.x(context.playPosition().getAsLong());
            if (play >= area.x) {
                gc.fillRectangle(play, area.y, 2, area.height);
                knob(gc, play, area.y + RulerPainter.HEIGHT);
            }
        }
    }

    private static void knob(GC gc, int x, int y) {
        gc.setAntialias(SWT.ON);
        gc.fillPolygon(new int[] {x - 4, y - 8, x + 6, y - 8, x + 1, y - 1});
    }

    private static void band(Painting painting, SampleRange range, double alpha) {
        Rectangle area = painting.area();
        int left = Math.max(area.x, painting.x(range.start()));
        int right = painting.x(range.end());
        int top = area.y + RulerPainter.HEIGHT - 5;
        painting.wash(painting.theme().accent(), alpha, left, top, Math.max(1, right - left), area.y + area.height - top);
    }

    private static void loopMark(Painting painting, SampleRange range) {
        if (painting.context().isLoop()) {
            Rectangle area = painting.area();
            int left = Math.max(area.x, painting.x(range.start()));
            painting.wash(painting.theme().accent(), 1, left, area.y + RulerPainter.HEIGHT - 5, painting.x(range.end()) - left, 4);
        }
    }

    private static void mouse(Painting painting, int x) {
        Rectangle area = painting.area();
        GC gc = painting.gc();
        gc.setAlpha(110);
        gc.setBackground(Painting.color(painting.theme().quietText()));
        gc.fillRectangle(area.x + x, area.y + RulerPainter.HEIGHT, 1, area.height - RulerPainter.HEIGHT);
        gc.setAlpha(255);
        TimeAxis axis = painting.axis();
        String time = TimeFormat.position(axis.sampleAt(x), axis.sampleRate());
        Point extent = gc.textExtent(time);
        int left = Math.max(area.x, Math.min(area.x + area.width - extent.x - 8, area.x + x - extent.x / 2 - 4));
        gc.setBackground(Painting.color(painting.theme().quietText()));
        gc.fillRoundRectangle(left, area.y + 2, extent.x + 8, extent.y + 2, 6, 6);
        gc.setForeground(Painting.color(painting.theme().surface()));
        gc.drawText(time, left + 4, area.y + 3, true);
    }
}
