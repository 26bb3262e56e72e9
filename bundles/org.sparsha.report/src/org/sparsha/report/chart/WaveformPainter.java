/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.features.raster.Raster;

/** Paints the waveform of a signal, with salient ranges behind it. */
final class WaveformPainter {

    private static final int EDGE_STEPS = 32;

    private WaveformPainter() {
    }

    /**
     * @param salient ranges to shade, on an axis of {@code rangeRate} samples a second
     * @param colour colour of the signal
     */
    static void paint(Graphics2D g, Plot plot, float[] samples, List<SampleRange> salient, double rangeRate, Color colour) {
        int columns = Math.max(1, (int) Math.min(samples.length, Math.round(plot.width() * ChartImages.SCALE)));
        Outline outline = Outline.of(samples, columns);
        double peak = Math.max(outline.peak(), 1e-3);
        double scale = plot.height() / 2 * 0.92 / peak;
        double middle = plot.y() + plot.height() / 2;
        List<Band> bands = new ArrayList<>();
        for (SampleRange range : salient) {
            double left = plot.at(range.start() / rangeRate);
            double right = Math.min(plot.right(), plot.at(range.end() / rangeRate));
            bands.add(new Band(left, Math.max(1, right - left)));
        }
        if (DevicePixels.areWanted(g) && columns < samples.length) {
            DevicePixels.fill(g, plot, (width, height) -> pixels(plot, width, height, bands,
                    outline.low().length == width ? outline : Outline.of(samples, Math.min(width, samples.length)), colour));
        } else {
            shapes(g, plot, bands, outline, scale, colour);
        }
        plot.leftLabel(g, "+" + ScorePainter.number(peak), middle - scale * peak + 4);
        plot.leftLabel(g, "0", middle);
        plot.leftLabel(g, "−" + ScorePainter.number(peak), middle + scale * peak - 4);
    }

    /** A stretch of the plot that is shaded. */
    private record Band(double left, double width) {
    }

    private static Raster pixels(Plot plot, int width, int height, List<Band> bands, Outline outline, Color colour) {
        Raster raster = new Raster(width, height, Palette.PANEL.getRGB());
        double density = width / plot.width();
        for (Band band : bands) {
            int left = (int) Math.round((band.left() - plot.x()) * density);
            int right = (int) Math.round((band.left() + band.width() - plot.x()) * density);
            raster.rectangle(left, 0, right - left, height, Palette.SALIENT.getRGB());
        }
        double middle = height / 2.0;
        double half = density / 2;
        double scale = middle * 0.92 / Math.max(outline.peak(), 1e-3);
        for (int x = 0; x < width; x++) {
            int i = (int) ((long) x * outline.low().length / width);
            raster.column(x, middle - half, middle + half, Palette.LINE.getRGB());
            raster.column(x, edge(middle - scale * outline.high()[i] - half / 2), edge(middle - scale * outline.low()[i] + half / 2),
                    colour.getRGB());
        }
        return raster;
    }

    /** The nearest place in steps that nobody sees, so that smooth edges take few colours of the 256 that a file has. */
    private static double edge(double y) {
        return Math.rint(y * EDGE_STEPS) / EDGE_STEPS;
    }

    private static void shapes(Graphics2D g, Plot plot, List<Band> bands, Outline outline, double scale, Color colour) {
        plot.fillBackground(g);
        g.setColor(Palette.SALIENT);
        for (Band band : bands) {
            Palette.block(g, band.left(), plot.y(), band.width(), plot.height());
        }
        double middle = plot.y() + plot.height() / 2;
        g.setStroke(Palette.THIN);
        g.setColor(Palette.LINE);
        g.draw(new Line2D.Double(plot.x(), middle, plot.right(), middle));
        g.setColor(colour);
        g.fill(shape(plot, outline, middle, scale));
    }

    private static Path2D shape(Plot plot, Outline outline, double middle, double scale) {
        int columns = outline.low().length;
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
        return shape;
    }
}
