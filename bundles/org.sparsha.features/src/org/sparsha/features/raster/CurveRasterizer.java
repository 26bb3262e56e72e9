/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/**
 * Paints a curve as a smooth line on a transparent ground, with a halo so that it is seen on any spectrogram. Zoomed out, each column
 * spans the values under it.
 */
public final class CurveRasterizer implements Rasterizer {

    private final CurveSource source;
    private final int color;
    private final int halo;
    private final double lineWidth;

    /**
     * @param curve what to paint
     * @param color its colour, {@code 0xRRGGBB}
     * @param halo colour around it, {@code 0xAARRGGBB}; 0 for none
     * @param lineWidth width in points
     */
    public CurveRasterizer(CurveSource source, int color, int halo, double lineWidth) {
        this.source = source;
        this.color = color;
        this.halo = halo;
        this.lineWidth = lineWidth;
    }

    @Override
    public Raster render(RasterRequest request) throws SparshaException {
        Curve curve = source.between(request.sampleAt(0) - request.samplesPerColumn(), request.sampleAt(request.width() + 1.0),
                request.samplesPerColumn());
        Raster raster = new Raster(request.width(), request.height(), 0);
        double half = lineWidth / 2 * request.density();
        if (halo >>> 24 != 0) {
            paint(curve, raster, request, half + request.density(), halo);
        }
        paint(curve, raster, request, half, Argb.opaque(color));
        return raster;
    }

    private static void paint(Curve curve, Raster raster, RasterRequest request, double half, int ink) {
        for (int x = 0; x < request.width(); x++) {
            double left = curve.valueAt(request.sampleAt(x));
            double right = curve.valueAt(request.sampleAt(x + 1.0));
            double least = least(left, right);
            double greatest = greatest(left, right);
            int from = (int) Math.max(0, Math.ceil((request.sampleAt(x) - curve.firstSample()) / curve.hop()));
            int to = (int) Math.min(curve.values().length - 1.0,
                    Math.floor((request.sampleAt(x + 1.0) - curve.firstSample()) / curve.hop()));
            for (int i = from; i <= to; i++) {
                least = least(least, curve.values()[i]);
                greatest = greatest(greatest, curve.values()[i]);
            }
            if (!Double.isNaN(least)) {
                raster.column(x, row(curve, request, greatest) - half, row(curve, request, least) + half, ink);
            }
        }
    }

    private static double row(Curve curve, RasterRequest request, double value) {
        double share = (value - curve.lowest()) / (curve.highest() - curve.lowest());
        return (1 - share) * request.height();
    }

    private static double least(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }

    private static double greatest(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }
}
