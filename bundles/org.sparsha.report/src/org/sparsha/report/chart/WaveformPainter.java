/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.sparsha.core.SampleRange;

/** Paints the waveform of a signal, with salient ranges behind it. */
final class WaveformPainter {

    private WaveformPainter() {
    }

    /**
     * @param salient ranges to shade, on an axis of {@code rangeRate} samples a second
     * @param colour colour of the signal
     */
    static void paint(Graphics2D g, Plot plot, float[] samples, List<SampleRange> salient, double rangeRate, java.awt.Color colour) {
        plot.fillBackground(g);
        g.setColor(Palette.SALIENT);
        for (SampleRange range : salient) {
            double left = plot.at(range.start() / rangeRate);
            double right = Math.min(plot.right(), plot.at(range.end() / rangeRate));
            g.fill(new Rectangle2D.Double(left, plot.y(), Math.max(0.5, right - left), plot.height()));
        }
        double middle = plot.y() + plot.height() / 2;
        g.setStroke(Palette.THIN);
        g.setColor(Palette.LINE);
        g.draw(new Line2D.Double(plot.x(), middle, plot.right(), middle));
        int columns = Math.max(1, (int) Math.min(samples.length, Math.round(plot.width() * ChartImages.SCALE)));
        Outline outline = Outline.of(samples, columns);
        double scale = plot.height() / 2 * 0.92 / Math.max(outline.peak(), 1e-3);
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * columns + 2);
        double step = plot.width() / columns;
        for (int i = 0; i < columns; i++) {
            double y = middle - scale * outline.high()[i] - 0.25;
            if (i == 0) {
                shape.moveTo(plot.x(), y);
            }
            shape.lineTo(plot.x() + (i + 0.5) * step, y);
        }
        for (int i = columns - 1; i >= 0; i--) {
            shape.lineTo(plot.x() + (i + 0.5) * step, middle - scale * outline.low()[i] + 0.25);
        }
        shape.closePath();
        g.setColor(colour);
        g.fill(shape);
        double peak = Math.max(outline.peak(), 1e-3);
        plot.leftLabel(g, "+" + ScorePainter.number(peak), middle - scale * peak + 4);
        plot.leftLabel(g, "0", middle);
        plot.leftLabel(g, "−" + ScorePainter.number(peak), middle + scale * peak - 4);
    }
}
