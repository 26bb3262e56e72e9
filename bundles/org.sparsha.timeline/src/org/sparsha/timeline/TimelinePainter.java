/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a timeline from the bottom up: tracks, dividers, gutter, ruler, what lies over all of them. */
final class TimelinePainter {

    private static final int NAME_MARGIN = 6;

    private final TilePainter tiles;
    private final TrackStack stack;

    TimelinePainter(TilePainter tiles, TrackStack stack) {
        this.tiles = tiles;
        this.stack = stack;
    }

    void paint(GC gc, View view, Rectangle clip) {
        tiles.begin(view.density());
        Rectangle size = view.size();
        gc.setBackground(Painting.color(view.theme().surface()));
        gc.fillRectangle(clip);
        Rectangle content = new Rectangle(view.gutter(), 0, size.width - view.gutter(), size.height);
        Painting painting = new Painting(gc, view.axis(), content, clip, view.theme(), view.context(), tiles);
        int ruler = RulerPainter.HEIGHT;
        for (int i = 0; i < stack.tracks().size(); i++) {
            Rectangle bounds = stack.bounds(i, content.x, content.width);
            if (bounds.y + bounds.height > ruler && bounds.y < size.height) {
                track(painting, stack.tracks().get(i), bounds);
            }
        }
        if (clip.y < ruler) {
            gc.setBackground(Painting.color(view.theme().surface()));
            gc.fillRectangle(0, 0, size.width, ruler);
        }
        RulerPainter.paint(painting.within(new Rectangle(content.x, 0, content.width, ruler)));
        OverlayPainter.paint(painting, view.mouseX());
        gutter(painting, new Rectangle(0, 0, view.gutter(), size.height), size);
        if (view.focused()) {
            gc.setForeground(Painting.color(view.theme().accent()));
            gc.drawRectangle(0, 0, size.width - 1, size.height - 1);
        }
        tiles.end();
    }

    private void track(Painting painting, Track track, Rectangle bounds) {
        Painting inner = painting.within(bounds);
        GC gc = painting.gc();
        gc.setClipping(bounds.intersection(painting.clip()));
        for (Layer layer : track.layers()) {
            layer.paint(inner);
        }
        gc.setClipping(painting.clip());
    }

    private void gutter(Painting painting, Rectangle gutter, Rectangle size) {
        if (painting.clip().x >= gutter.width) {
            return;
        }
        GC gc = painting.gc();
        gc.setBackground(Painting.color(painting.theme().surface()));
        gc.fillRectangle(gutter);
        for (int i = 0; i < stack.tracks().size(); i++) {
            Rectangle bounds = stack.bounds(i, 0, gutter.width);
            if (bounds.y + bounds.height <= RulerPainter.HEIGHT || bounds.y >= size.height) {
                continue;
            }
            Track track = stack.tracks().get(i);
            Rectangle visible = bounds.intersection(new Rectangle(0, RulerPainter.HEIGHT, gutter.width, size.height));
            gc.setClipping(visible);
            gc.setForeground(Painting.color(painting.theme().quietText()));
            if (track.layers().stream().noneMatch(Layer::fillsGutter)) {
                name(gc, track.name(), bounds);
            }
            for (Layer layer : track.layers()) {
                layer.paintGutter(painting.within(bounds));
            }
        }
        gc.setClipping(painting.clip());
        gc.setForeground(Painting.color(painting.theme().border()));
        for (int i = 0; i < stack.tracks().size(); i++) {
            int y = stack.y(i) + stack.height(i) + TrackLayout.DIVIDER / 2;
            if (y > RulerPainter.HEIGHT) {
                gc.drawLine(NAME_MARGIN, y, gutter.width - NAME_MARGIN, y);
            }
        }
    }

    /** Writes a name into the gutter, over several lines where it is too long for one, each cut with an ellipsis where it doesn't fit. */
    private static void name(GC gc, String name, Rectangle bounds) {
        StringBuilder wrapped = new StringBuilder();
        String line = "";
        int room = bounds.width - 2 * NAME_MARGIN;
        for (String word : name.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && gc.textExtent(longer).x > room) {
                wrapped.append(ShortText.of(gc, line, room)).append('\n');
                line = word;
            } else {
                line = longer;
            }
        }
        wrapped.append(ShortText.of(gc, line, room));
        Point extent = gc.textExtent(wrapped.toString(), SWT.DRAW_DELIMITER);
        if (extent.y > bounds.height) {
            wrapped = new StringBuilder(ShortText.of(gc, name, room));
            extent = gc.textExtent(wrapped.toString());
        }
        int y = bounds.y + Math.max(0, (bounds.height - extent.y) / 2);
        gc.drawText(wrapped.toString(), NAME_MARGIN, y, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }

    /**
     * What is to be seen.
     *
     * @param axis time axis; its x = 0 is the right edge of the gutter
     * @param context selection, cursor, segments
     * @param theme colours
     * @param size client area of the canvas
     * @param gutter width of the gutter
     * @param density device pixels a point, in percent
     * @param mouseX points from the gutter to the mouse while it is over the tracks
     * @param focused whether keys go to the canvas
     */
    record View(TimeAxis axis, TimelineContext context, TimelineTheme theme, Rectangle size, int gutter, int density, OptionalInt mouseX,
            boolean focused) {
    }
}
