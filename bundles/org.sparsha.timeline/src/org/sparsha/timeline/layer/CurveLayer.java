/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.Curve;
import org.sparsha.features.raster.CurveRasterizer;
import org.sparsha.features.raster.CurveSource;
import org.sparsha.features.raster.Rasterizer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.RasterLayer;
import org.sparsha.timeline.TimeAxis;
import org.sparsha.timeline.TimelineTheme;

/** A curve such as fundamental frequency or intensity, laid over what is painted below it in its track. */
public final class CurveLayer extends RasterLayer {

    private static final int HALO = 0x66000000;
    private static final double LINE_WIDTH = 1.8;
    /** What the scale of the layer below may need at the right of the gutter. */
    private static final int SCALE_WIDTH = 44;
    private static final int AXIS_GAP = 4;
    /** Width of an axis at a line height of {@link #USUAL_LINE}. */
    private static final int AXIS_WIDTH = 52;
    private static final int USUAL_LINE = 17;
    private static final int LEAST_LINES = 3;

    private final ToIntFunction<TimelineTheme> color;
    private final double labelAt;
    private final int column;
    private final CurveSource curve;

    /**
     * @param curve the curve
     * @param color its colour in a theme
     * @param labelAt where its name is written in the gutter, 0 at the lower edge of the track to 1 at the upper
     * @param column where its axis is written: 0 at the right edge, 1 to the left of that; below 0 for none
     */
    public CurveLayer(CurveSource curve, ToIntFunction<TimelineTheme> color, double labelAt, int column) {
        this.curve = curve;
        this.color = color;
        this.labelAt = labelAt;
        this.column = column;
    }

    /**
     * @param curve fundamental frequency
     * @return its layer
     */
    public static CurveLayer pitch(CurveSource curve) {
        return new CurveLayer(curve, TimelineTheme::pitch, 0.25, 0);
    }

    /**
     * @param curve intensity
     * @return its layer
     */
    public static CurveLayer intensity(CurveSource curve) {
        return new CurveLayer(curve, TimelineTheme::intensity, 0.6, 1);
    }

    /**
     * @param curve what somebody rated while a recording played
     * @param first whether it stands out and has the axis
     * @param labelAt where its name is written in the gutter, 0 at the lower edge of the track to 1 at the upper
     * @return its layer
     */
    public static CurveLayer trace(CurveSource curve, boolean first, double labelAt) {
        return new CurveLayer(curve, first ? TimelineTheme::pitch : TimelineTheme::quietText, labelAt, first ? 0 : -1);
    }

    /** Has the curve painted anew, as when more of it has become known. Any thread may call this. */
    public void curveChanged() {
        repaint();
    }

    @Override
    protected void attached() {
        curve.setListener(this::curveChanged);
    }

    @Override
    public void dispose() {
        curve.hide();
    }

    @Override
    public void paint(Painting painting) {
        TimeAxis axis = painting.axis();
        curve.show(axis.positionAt(0), axis.positionAt(axis.width()), axis.samplesPerPoint());
        super.paint(painting);
        if (column >= 0) {
            axis(painting);
        }
    }

    /** The curve's own axis at the right edge of the track, in its colour: its values must not be read off another axis. */
    private void axis(Painting painting) {
        Rectangle area = painting.area();
        int right = area.x + area.width - AXIS_GAP - column * AXIS_WIDTH * painting.gc().getFontMetrics().getHeight() / USUAL_LINE;
        GC gc = painting.gc();
        int line = gc.getFontMetrics().getHeight();
        Curve shown;
        try {
            shown = curve.between(painting.axis().positionAt(0), painting.axis().positionAt(0) + 1, 1);
        } catch (SparshaException e) {
            return; // what can't be read is told under the mouse
        }
        if (area.height < LEAST_LINES * line || !(shown.highest() > shown.lowest())) {
            return;
        }
        List<Double> marks = AxisMarks.between(shown.lowest(), shown.highest(), Math.max(1, area.height / (2 * line)));
        for (double mark : marks) {
            double share = (mark - shown.lowest()) / (shown.highest() - shown.lowest());
            int middle = (int) Math.round(area.y + area.height * (1 - share));
            String label = number(mark, shown).replace('-', '\u2212')
                    + (mark == marks.getLast() ? " " + curve.unit() : "");
            Point extent = gc.textExtent(label);
            int top = Math.clamp(middle - extent.y / 2, area.y, Math.max(area.y, area.y + area.height - extent.y));
            painting.wash(0, 0.55, right - extent.x - 2, top, extent.x + 4, extent.y);
            gc.setForeground(Painting.color(color.applyAsInt(TimelineTheme.DARK))); // over the dark of a spectrogram
            gc.drawText(label, right - extent.x, top, true);
        }
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
        String label = gc.textExtent(curve.name()).x > area.width - SCALE_WIDTH ? curve.unit() : curve.name();
        Point extent = gc.textExtent(label);
        int y = (int) (area.y + area.height * (1 - labelAt)) - extent.y / 2;
        int x = area.x + 6;
        gc.setBackground(Painting.color(color.applyAsInt(painting.theme())));
        gc.fillRectangle(x, y + extent.y, extent.x, 2);
        gc.setForeground(Painting.color(painting.theme().quietText()));
        gc.drawText(label, x, y, true);
    }

    @Override
    public String readout(long sample, double height) {
        try {
            double value = curve.between(sample, sample + 1.0, 1).valueAt(sample);
            return Double.isNaN(value) ? "" : (curve.name() + " "
                    + number(value, curve.between(sample, sample + 1.0, 1)) + " " + curve.unit()).strip();
        } catch (SparshaException e) {
            return "cannot be read";
        }
    }

    /** Whole numbers of hertz and decibels, hundredths on a scale of a few steps. */
    private static String number(double value, Curve of) {
        return String.format(Locale.ROOT, of.highest() - of.lowest() < 10 ? "%.2f" : "%.0f", value + 0.0);
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        return readout(sample, 0);
    }
}
