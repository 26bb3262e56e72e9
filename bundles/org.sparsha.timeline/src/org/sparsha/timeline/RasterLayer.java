/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.concurrent.atomic.AtomicInteger;

import org.sparsha.features.raster.Rasterizer;

/** A layer whose picture is painted on worker threads, tile by tile, and only copied to the screen here. */
public abstract class RasterLayer extends Layer {

    private final AtomicInteger generation = new AtomicInteger();
    private TimelineTheme paintedTheme;
    private volatile Rasterizer rasterizer;

    /**
     * @param theme colours
     * @return who paints the picture as it is to look from now on; immutable
     */
    protected abstract Rasterizer rasterizer(TimelineTheme theme);

    /**
     * @param theme colours
     * @return colour shown where no tile has come yet, {@code 0xRRGGBB}; negative to show nothing
     */
    protected abstract int emptyColor(TimelineTheme theme);

    @Override
    public void paint(Painting painting) {
        painting.tiles().paint(this, painting);
    }

    /** Has the picture painted anew; until tiles have come, the old ones stay. Any thread may call this. */
    protected final void repaint() {
        rasterizer = null;
        generation.incrementAndGet();
        changed();
    }

    final Rasterizer current(TimelineTheme theme) {
        Rasterizer known = rasterizer;
        if (known == null || theme != paintedTheme) {
            if (paintedTheme != null && theme != paintedTheme) {
                generation.incrementAndGet();
            }
            paintedTheme = theme;
            known = rasterizer(theme);
            rasterizer = known;
        }
        return known;
    }

    final int generation() {
        return generation.get();
    }
}
