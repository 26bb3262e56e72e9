/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.util.List;

import org.sparsha.audio.AudioClip;

/**
 * The waveform of a clip, one row a channel.
 *
 * @param clip the clip
 */
public record WaveformDrawing(AudioClip clip) implements Drawing {

    private static final int LEFT = 84;
    private static final int RIGHT = 16;
    private static final int ROW = 150;
    private static final int MOST_CHANNELS = 8;

    @Override
    public int width() {
        return 1000;
    }

    @Override
    public int height() {
        return 14 + rows() * (ROW + 6) + 24;
    }

    private int rows() {
        return Math.min(MOST_CHANNELS, clip.channelCount());
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        double seconds = Math.max(clip.seconds(), 1e-3);
        for (int c = 0; c < rows(); c++) {
            Plot plot = new Plot(LEFT, 14 + c * (ROW + 6.0), width() - LEFT - RIGHT, ROW, seconds);
            WaveformPainter.paint(g, plot, clip.channel(c), List.of(), clip.sampleRate(), Palette.WAVE);
            plot.leftTitle(g, rows() == 1 ? "amplitude" : "amplitude, channel " + (c + 1), 16);
            if (c == rows() - 1) {
                plot.timeAxis(g);
            }
        }
    }
}
