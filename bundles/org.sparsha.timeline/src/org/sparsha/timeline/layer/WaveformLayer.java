/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.Parameter;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.Rasterizer;
import org.sparsha.features.raster.WaveformRasterizer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.RasterLayer;
import org.sparsha.timeline.TimelineTheme;

/** The waveform of one channel. */
public final class WaveformLayer extends RasterLayer {

    private static final double LEVEL_SECONDS = 0.02;
    /** From so many on, a pyramid answers without reading the file, so that the mouse never waits for a slow disk. */
    private static final int LEAST_SAMPLES = 256;
    private static final int MOST_MARKS = 4;
    /** Lower than so many lines of text, a track has no axis. */
    private static final int LEAST_LINES = 3;

    private final PeakSource source;
    private final int channel;
    private double gain = 1;

    /**
     * @param source the clip
     * @param channel channel, from 0
     */
    public WaveformLayer(PeakSource source, int channel) {
        this.source = source;
        this.channel = channel;
    }

    /** @return its channel, from 0 */
    public int channel() {
        return channel;
    }

    /** @param newGain factor on the samples, above 0; 1 shows full scale from edge to edge */
    public void setGain(double newGain) {
        if (newGain != gain) {
            gain = newGain;
            repaint();
        }
    }

    /** Has the waveform painted anew, as when more of its peaks have become known. Any thread may call this. */
    public void peaksChanged() {
        repaint();
    }

    @Override
    protected Rasterizer rasterizer(TimelineTheme theme) {
        return new WaveformRasterizer(source, channel, theme.waveformStyle(gain));
    }

    @Override
    protected int emptyColor(TimelineTheme theme) {
        return theme.surface();
    }

    /** The axis of amplitude, full scale 1, where it has room. */
    @Override
    public void paintGutter(Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        int line = gc.getFontMetrics().getHeight();
        List<Double> marks = AxisMarks.between(-1 / gain, 1 / gain, Math.min(MOST_MARKS, area.height / (2 * line)));
        if (area.height < LEAST_LINES * line) {
            return;
        }
        for (double mark : marks) {
            String label = Parameter.decimalText(Math.round(mark * 1e6) / 1e6).replace("-", "\u2212").replace("0.", ".");
            Point extent = gc.textExtent(label);
            int middle = (int) Math.round(area.y + area.height / 2.0 * (1 - mark * gain));
            int top = Math.clamp(middle - extent.y / 2, area.y, Math.max(area.y, area.y + area.height - extent.y));
            gc.setForeground(Painting.color(painting.theme().quietText()));
            gc.drawText(label, area.x + area.width - extent.x - 9, top, true);
            gc.setForeground(Painting.color(painting.theme().border()));
            gc.drawLine(area.x + area.width - 5, middle, area.x + area.width - 1, middle);
        }
    }

    /** Level under the mouse: root mean square over about 20 ms, relative to full scale. */
    @Override
    public String readout(long sample, double height) {
        int count = (int) Math.max(LEAST_SAMPLES, LEVEL_SECONDS * source.sampleRate());
        try {
            double rms = source.peaks(channel, Math.max(0, sample - count / 2), count, 1).rms(0);
            if (Double.isNaN(rms)) {
                return "";
            }
            return rms > 1e-6 ? String.format(Locale.ROOT, "%.1f dB", 20 * Math.log10(rms)).replace('-', '\u2212') : "silent";
        } catch (SparshaException e) {
            return "cannot be read";
        }
    }
}
