/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

import org.sparsha.audio.AudioClip;

/**
 * The spectrogram of a clip (mean of its channels) up to 8 kHz.
 *
 * @param clip the clip
 */
public record SpectrogramDrawing(AudioClip clip) implements Drawing {

    private static final int LEFT = 70;
    private static final int RIGHT = 84;
    private static final int PLOT_HEIGHT = 240;
    private static final double HIGHEST = 8000;

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
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        Plot plot = new Plot(LEFT, 14, width() - LEFT - RIGHT, PLOT_HEIGHT, Math.max(clip.seconds(), 1e-3));
        double top = Math.min(HIGHEST, clip.sampleRate() / 2.0);
        BufferedImage image = SpectrogramImage.of(clip.mono(), clip.sampleRate(), top, (int) plot.width(), PLOT_HEIGHT);
        g.drawImage(image, AffineTransform.getTranslateInstance(plot.x(), plot.y()), null);
        double step = Plot.niceStep(top / 1000, 5);
        for (int i = 0; i * step <= top / 1000 + 1e-9; i++) {
            double y = plot.bottom() - plot.height() * i * step * 1000 / top;
            String kilohertz = step < 1 ? String.format(Locale.ROOT, "%.1f", i * step) : String.valueOf(Math.round(i * step));
            plot.leftLabel(g, kilohertz + " kHz", y);
        }
        plot.timeAxis(g);
        plot.leftTitle(g, "frequency", 16);
        ScaleLegend.level(g, plot.right() + 14, plot.y(), plot.height(), SpectrogramImage.RANGE_DB, "level below the loudest (dB)");
    }
}
