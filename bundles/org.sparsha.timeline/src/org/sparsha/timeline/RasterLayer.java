/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.sparsha.timeline.raster.Rasterizer;

/** A layer whose picture is painted on worker threads, tile by tile, and only copied to the screen here. */
public abstract class RasterLayer extends Layer {

    private int generation;
    private TimelineTheme paintedTheme;
    private Rasterizer rasterizer;

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

    /** Has the picture painted anew; until tiles have come, the old ones stay. To be called on the UI thread. */
    protected final void repaint() {
        generation++;
        rasterizer = null;
        changed();
    }

    final Rasterizer current(TimelineTheme theme) {
        if (rasterizer == null || theme != paintedTheme) {
            if (paintedTheme != null && theme != paintedTheme) {
                generation++;
            }
            paintedTheme = theme;
            rasterizer = rasterizer(theme);
        }
        return rasterizer;
    }

    final int generation() {
        return generation;
    }
}
