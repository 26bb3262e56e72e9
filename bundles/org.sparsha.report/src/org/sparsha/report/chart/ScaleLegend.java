/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.DoubleFunction;

import org.sparsha.features.raster.SpectrogramSettings;

/** Upright colour scales beside pictures, with what they show, its unit and its ends. */
final class ScaleLegend {

    private static final int WIDTH = 12;

    /** How many levels a spectrogram's colours tell apart. */
    static final int LEVELS = 160;

    private ScaleLegend() {
    }

    /** From what speaks against (below) to what speaks for. */
    static void diverging(Graphics2D g, double x, double y, double height, double largest, String title) {
        paint(g, x, y, height, share -> Palette.diverging(2 * share - 1), "+" + ScorePainter.number(largest), "0",
                "−" + ScorePainter.number(largest), title);
    }

    /** From quiet (below) to loud. */
    static void level(Graphics2D g, double x, double y, double height, double rangeDecibels, String title) {
        paint(g, x, y, height,
                share -> new Color(SpectrogramSettings.DEFAULT.colorMap().color(Math.rint(share * (LEVELS - 1)) / (LEVELS - 1))), "0",
                String.valueOf(Math.round(-rangeDecibels / 2)), String.valueOf(Math.round(-rangeDecibels)), title);
    }

    private static void paint(Graphics2D g, double x, double y, double height, DoubleFunction<Color> colour, String top, String middle,
            String bottom, String title) {
        int steps = (int) Math.max(2, height);
        for (int i = 0; i < steps; i++) {
            g.setColor(colour.apply(1 - (i + 0.5) / steps));
            Palette.block(g, x, y + i * height / steps, WIDTH, height / steps + 0.3);
        }
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        float ascent = g.getFontMetrics().getAscent();
        float right = (float) (x + WIDTH + 5);
        g.drawString(top, right, (float) y + ascent - 2);
        g.drawString(middle, right, (float) (y + height / 2) + ascent / 2 - 1);
        g.drawString(bottom, right, (float) (y + height));
        Plot.upright(g, title, x + WIDTH + 48, y + height / 2);
    }
}
