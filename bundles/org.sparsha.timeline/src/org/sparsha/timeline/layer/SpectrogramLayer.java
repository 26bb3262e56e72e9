/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.features.raster.Rasterizer;
import org.sparsha.features.raster.SampleSource;
import org.sparsha.features.raster.SpectrogramRasterizer;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.RasterLayer;
import org.sparsha.timeline.TimelineTheme;

/** The spectrogram of a clip, with its frequencies in the gutter. */
public final class SpectrogramLayer extends RasterLayer {

    private static final double[] ROUND = {50, 100, 200, 500, 1000, 2000, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 15_000, 20_000};

    private volatile SampleSource source;
    private SpectrogramSettings settings;

    /**
     * @param source the clip
     * @param settings how it is to look
     */
    public SpectrogramLayer(SampleSource source, SpectrogramSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** @return how it looks */
    public SpectrogramSettings settings() {
        return settings;
    }

    /** @param newSettings how it is to look from now on */
    public void setSettings(SpectrogramSettings newSettings) {
        if (!newSettings.equals(settings)) {
            settings = newSettings;
            repaint();
        }
    }

    /** @param newSource what it is of from now on: another channel of the same clip */
    public void setSource(SampleSource newSource) {
        source = newSource;
        repaint();
    }

    /** Has the spectrogram painted anew, as when a recording has grown. Any thread may call this. */
    public void samplesChanged() {
        repaint();
    }

    @Override
    protected Rasterizer rasterizer(TimelineTheme theme) {
        return new SpectrogramRasterizer(source, settings);
    }

    @Override
    protected int emptyColor(TimelineTheme theme) {
        return settings.colorMap().color(0) & 0xFFFFFF;
    }

    /**
     * @param hertz a frequency, not below 0
     * @return where it lies over the lower edge: 0 at the bottom, 1 at the top, beyond where it isn't in sight
     */
    public double heightOf(double hertz) {
        return settings.scale().position(hertz, highest());
    }

    private double highest() {
        return Math.min(settings.highest(), source.sampleRate() / 2);
    }

    @Override
    public boolean fillsGutter() {
        return true;
    }

    @Override
    public void paintGutter(Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        int lastTop = Integer.MAX_VALUE;
        for (double hertz : marks()) {
            String label = hertz >= 1000 ? String.format(Locale.ROOT, "%.0fk", hertz / 1000) : String.format(Locale.ROOT, "%.0f", hertz);
            Point extent = gc.textExtent(label);
            int middle = (int) Math.round(area.y + area.height * (1 - settings.scale().position(hertz, highest())));
            int top = Math.max(area.y, Math.min(area.y + area.height - extent.y, middle - extent.y / 2));
            if (top + extent.y < lastTop) {
                gc.setForeground(Painting.color(painting.theme().quietText()));
                gc.drawText(label, area.x + area.width - extent.x - 9, top, true);
                gc.setForeground(Painting.color(painting.theme().border()));
                gc.drawLine(area.x + area.width - 5, middle, area.x + area.width - 1, middle);
                lastTop = top;
            }
        }
    }

    private List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        marks.add(settings.scale().frequency(0, highest()));
        for (double hertz : ROUND) {
            if (hertz > marks.get(0) && hertz <= highest()) {
                marks.add(hertz);
            }
        }
        return marks;
    }

    @Override
    public String readout(long sample, double height) {
        return String.format(Locale.ROOT, "%.0f Hz", settings.scale().frequency(Math.max(0, Math.min(1, height)), highest()));
    }
}
