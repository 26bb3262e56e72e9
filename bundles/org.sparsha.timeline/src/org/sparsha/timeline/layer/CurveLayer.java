/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.Locale;
import java.util.function.ToIntFunction;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.RasterLayer;
import org.sparsha.timeline.TimelineTheme;
import org.sparsha.timeline.raster.Curve;
import org.sparsha.timeline.raster.CurveRasterizer;
import org.sparsha.timeline.raster.Rasterizer;

/** A curve such as fundamental frequency or intensity, laid over what is painted below it in its track. */
public final class CurveLayer extends RasterLayer {

    private static final int HALO = 0x66000000;
    private static final double LINE_WIDTH = 1.8;

    private final ToIntFunction<TimelineTheme> color;
    private final double labelAt;
    private Curve curve;

    /**
     * @param curve the curve
     * @param color its colour in a theme
     * @param labelAt where its name is written in the gutter, 0 at the lower edge of the track to 1 at the upper
     */
    public CurveLayer(Curve curve, ToIntFunction<TimelineTheme> color, double labelAt) {
        this.curve = curve;
        this.color = color;
        this.labelAt = labelAt;
    }

    /**
     * @param curve fundamental frequency
     * @return its layer
     */
    public static CurveLayer pitch(Curve curve) {
        return new CurveLayer(curve, TimelineTheme::pitch, 0.25);
    }

    /**
     * @param curve intensity
     * @return its layer
     */
    public static CurveLayer intensity(Curve curve) {
        return new CurveLayer(curve, TimelineTheme::intensity, 0.6);
    }

    /** @param newCurve the curve from now on */
    public void setCurve(Curve newCurve) {
        curve = newCurve;
        repaint();
    }

    @Override
    protected Rasterizer rasterizer(TimelineTheme theme) {
        return new CurveRasterizer(curve, color.applyAsInt(theme), HALO, LINE_WIDTH);
    }

    @Override
    protected int emptyColor(TimelineTheme theme) {
        return -1;
    }

    @Override
    public void paintGutter(Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        Point extent = gc.textExtent(curve.name());
        int y = (int) (area.y + area.height * (1 - labelAt)) - extent.y / 2;
        int x = area.x + 6;
        gc.setBackground(Painting.color(color.applyAsInt(painting.theme())));
        gc.fillRectangle(x, y + extent.y, extent.x, 2);
        gc.setForeground(Painting.color(painting.theme().quietText()));
        gc.drawText(curve.name(), x, y, true);
    }

    @Override
    public String readout(long sample, double height) {
        double value = curve.valueAt(sample);
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%s %.0f %s", curve.name(), value, curve.unit());
    }
}
