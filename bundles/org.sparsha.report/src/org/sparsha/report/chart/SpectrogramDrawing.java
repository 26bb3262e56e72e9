/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.util.Locale;
import java.util.stream.IntStream;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.RasterRequest;
import org.sparsha.features.raster.SpectrogramRasterizer;
import org.sparsha.features.raster.SpectrogramSettings;

/**
 * The spectrogram of a clip (mean of its channels) up to 8 kHz, else as the window shows it.
 *
 * @param clip the clip
 */
public record SpectrogramDrawing(AudioClip clip) implements Drawing {

    private static final int LEFT = 70;
    private static final int RIGHT = 84;
    private static final int PLOT_HEIGHT = 240;
    private static final SpectrogramSettings SETTINGS = SpectrogramSettings.DEFAULT.withHighest(8000);
    /** So many that nobody sees steps, and that a picture's 256 have room for letters. */
    private static final int[] COLOURS = IntStream.range(0, ScaleLegend.LEVELS)
            .map(i -> SETTINGS.colorMap().color(i / (ScaleLegend.LEVELS - 1.0))).toArray();

    @Override
    public int width() {
        return 1000;
    }

    @Override
    public int height() {
        return 14 + PLOT_HEIGHT + 28;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        Plot plot = new Plot(LEFT, 14, width() - LEFT - RIGHT, PLOT_HEIGHT, Math.max(clip.seconds(), 1e-3));
        SpectrogramRasterizer picture = new SpectrogramRasterizer(new MemorySource(clip.sampleRate(), finite(clip.mono())), SETTINGS);
        double top = picture.highest();
        DevicePixels.fill(g, plot, COLOURS, (width, height) -> pixels(picture, width, height));
        double step = Plot.niceStep(top / 1000, 5);
        for (int i = 0; i * step <= top / 1000 + 1e-9; i++) {
            double y = plot.bottom() - plot.height() * i * step * 1000 / top;
            String kilohertz = step < 1 ? String.format(Locale.ROOT, "%.1f", i * step) : String.valueOf(Math.round(i * step));
            plot.leftLabel(g, kilohertz + " kHz", y);
        }
        plot.timeAxis(g);
        plot.leftTitle(g, "frequency", 16);
        ScaleLegend.level(g, plot.right() + 14, plot.y(), plot.height(), SETTINGS.dynamicRange(), "level below the loudest (dB)");
    }

    private byte[] pixels(SpectrogramRasterizer picture, int width, int height) {
        try {
            return picture.steps(new RasterRequest(0, Math.max(1, clip.frames()) / (double) width, width, height, 1), COLOURS.length);
        } catch (SparshaException e) {
            throw new IllegalStateException("Samples in memory cannot be read", e);
        }
    }

    /** Numbers that are none would spread over a whole frame. */
    private static float[] finite(float[] samples) {
        float[] finite = samples.clone();
        for (int i = 0; i < finite.length; i++) {
            finite[i] = Float.isFinite(finite[i]) ? finite[i] : 0;
        }
        return finite;
    }
}
