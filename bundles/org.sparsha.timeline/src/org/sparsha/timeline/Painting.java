/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Where and how a layer is to paint: one paint of one track. Lives only as long as the paint. */
public final class Painting {

    private final GC gc;
    private final TimeAxis axis;
    private final Rectangle area;
    private final Rectangle clip;
    private final TimelineTheme theme;
    private final TimelineContext context;
    private final TilePainter tiles;

    Painting(GC gc, TimeAxis axis, Rectangle area, Rectangle clip, TimelineTheme theme, TimelineContext context, TilePainter tiles) {
        this.gc = gc;
        this.axis = axis;
        this.area = area;
        this.clip = clip;
        this.theme = theme;
        this.context = context;
        this.tiles = tiles;
    }

    Painting within(Rectangle newArea) {
        return new Painting(gc, axis, newArea, clip, theme, context, tiles);
    }

    /** @return what to paint with; its settings need not be put back */
    public GC gc() {
        return gc;
    }

    /** @return the time axis; its x = 0 is the left edge of the area of a track */
    public TimeAxis axis() {
        return axis;
    }

    /** @return the track (or the gutter beside it) in points of the canvas */
    public Rectangle area() {
        return area;
    }

    /** @return what has to be painted, in points of the canvas */
    public Rectangle clip() {
        return clip;
    }

    /** @return colours */
    public TimelineTheme theme() {
        return theme;
    }

    /** @return selection, hovered and chosen segment */
    public TimelineContext context() {
        return context;
    }

    TilePainter tiles() {
        return tiles;
    }

    /**
     * @param sample a position in samples
     * @return its x on the canvas in whole points; clamped to a little beyond the clip
     */
    public int x(double sample) {
        double x = area.x + axis.xOf(sample);
        return (int) Math.round(Math.max(clip.x - 64.0, Math.min(clip.x + clip.width + 64.0, x)));
    }

    /**
     * Where to lay out text, which must be the same whatever strip is painted anew.
     *
     * @param sample a position in samples
     * @return its x on the canvas in whole points, held within the area
     */
    public int visibleX(double sample) {
        return (int) Math.round(Math.clamp(area.x + axis.xOf(sample), area.x, (double) area.x + area.width));
    }

    /** @return position in samples at the clip's left edge, not below 0 */
    public long firstSample() {
        return (long) Math.max(0, Math.floor(axis.positionAt(clip.x - area.x - 1.0)));
    }

    /** @return position in samples at the clip's right edge, not below 0 */
    public long lastSample() {
        return (long) Math.max(0, Math.ceil(axis.positionAt(clip.x + clip.width - area.x + 1.0)));
    }

    /**
     * @param rgb {@code 0xRRGGBB}
     * @return the colour; nothing to be disposed
     */
    public static Color color(int rgb) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /**
     * Fills a rectangle with a colour that lets something through.
     *
     * @param rgb {@code 0xRRGGBB}
     * @param alpha 0 to 1
     * @param x left edge
     * @param y upper edge
     * @param width width; nothing is painted below 1
     * @param height height
     */
    public void wash(int rgb, double alpha, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            gc.setAlpha((int) Math.round(255 * alpha));
            gc.setBackground(color(rgb));
            gc.fillRectangle(x, y, width, height);
            gc.setAlpha(255);
        }
    }
}
