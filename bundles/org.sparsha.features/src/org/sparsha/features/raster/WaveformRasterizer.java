/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/**
 * Paints one channel's waveform: from least to greatest value under each column with the root mean square inside; from two columns a
 * sample on, the line through the samples, and from six on a dot on each.
 */
public final class WaveformRasterizer implements Rasterizer {

    private static final double LINE_BELOW = 1.0;
    private static final double DOTS_BELOW = 1 / 6.0;

    private final PeakSource source;
    private final int channel;
    private final WaveformStyle style;

    /**
     * @param source the clip
     * @param channel channel, from 0
     * @param style colours and scale
     */
    public WaveformRasterizer(PeakSource source, int channel, WaveformStyle style) {
        this.source = source;
        this.channel = channel;
        this.style = style;
    }

    @Override
    public Raster render(RasterRequest request) throws SparshaException {
        Raster raster = new Raster(request.width(), request.height(), Argb.opaque(style.background()));
        double middle = request.height() / 2.0;
        double half = request.density() / 2;
        for (int x = 0; x < request.width(); x++) {
            double sample = request.sampleAt(x + 0.5);
            if (sample >= 0 && sample < source.length()) {
                raster.column(x, middle - half, middle + half, Argb.opaque(style.axis()));
            }
        }
        if (request.samplesPerColumn() >= LINE_BELOW) {
            envelope(raster, request, middle, half);
        } else {
            line(raster, request, middle);
        }
        return raster;
    }

    private double scale(double middle) {
        return style.gain() * middle * 0.96;
    }

    private void envelope(Raster raster, RasterRequest request, double middle, double half) throws SparshaException {
        Peaks peaks = source.peaks(channel, request.firstSample(), request.samplesPerColumn(), request.width());
        double scale = scale(middle);
        int envelope = Argb.opaque(style.envelope());
        int body = Argb.opaque(style.body());
        for (int x = 0; x < request.width(); x++) {
            if (!peaks.isKnown(x)) {
                continue;
            }
            double top = middle - peaks.max(x) * scale;
            double bottom = middle - peaks.min(x) * scale;
            if (bottom - top < 2 * half) {
                double centre = (top + bottom) / 2;
                top = centre - half;
                bottom = centre + half;
            }
            raster.column(x, top, bottom, envelope);
            double rms = peaks.rms(x) * scale;
            raster.column(x, Math.max(top, middle - rms), Math.min(bottom, middle + rms), body);
        }
    }

    private void line(Raster raster, RasterRequest request, double middle) throws SparshaException {
        long first = (long) Math.floor(request.firstSample()) - 2;
        int count = (int) ((long) Math.ceil(request.sampleAt(request.width())) + 2 - first);
        float[] samples = source.readPadded(channel, first, count);
        double scale = scale(middle);
        double half = request.density() * 0.75;
        int color = Argb.opaque(style.body());
        for (int x = 0; x < request.width(); x++) {
            double left = request.sampleAt(x);
            double right = request.sampleAt(x + 1.0);
            if (right <= 0 || left > source.length() - 1) {
                continue;
            }
            double a = value(samples, left - first);
            double b = value(samples, right - first);
            double least = Math.min(a, b);
            double greatest = Math.max(a, b);
            for (int i = (int) Math.ceil(left - first); i <= right - first && i < count; i++) {
                least = Math.min(least, samples[i]);
                greatest = Math.max(greatest, samples[i]);
            }
            raster.column(x, middle - greatest * scale - half, middle - least * scale + half, color);
        }
        if (request.samplesPerColumn() <= DOTS_BELOW) {
            dots(raster, request, samples, first, middle, color);
        }
    }

    private void dots(Raster raster, RasterRequest request, float[] samples, long first, double middle, int color) {
        double radius = 2.5 * request.density();
        for (int i = 0; i < samples.length; i++) {
            if (first + i < 0 || first + i >= source.length()) {
                continue;
            }
            double x = request.columnOf(first + i);
            double y = middle - samples[i] * scale(middle);
            for (int column = (int) Math.max(0, Math.ceil(x - radius)); column < request.width() && column <= x + radius; column++) {
                double reach = Math.sqrt(Math.max(0, radius * radius - (column - x) * (column - x)));
                raster.column(column, y - reach, y + reach, color);
            }
        }
    }

    private static double value(float[] samples, double at) {
        int below = Math.max(0, Math.min(samples.length - 2, (int) Math.floor(at)));
        return samples[below] + (samples[below + 1] - samples[below]) * (at - below);
    }
}
