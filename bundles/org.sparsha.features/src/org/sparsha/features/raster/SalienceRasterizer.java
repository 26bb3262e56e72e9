/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * Paints a salience profile as bars from a zero line, upward for and downward against; the stronger, the higher and the deeper the colour.
 */
public final class SalienceRasterizer implements Rasterizer {

    private static final double FAINTEST = 0.45;

    private final SalienceProfile profile;
    private final SalienceStyle style;
    private final double fullScale;

    /**
     * @param profile what to paint
     * @param style colours
     * @param fullScale magnitude that fills the track; 0 to take the profile's own strongest
     */
    public SalienceRasterizer(SalienceProfile profile, SalienceStyle style, double fullScale) {
        this.profile = profile;
        this.style = style;
        this.fullScale = fullScale > 0 ? fullScale : Math.max(profile.strongest(), Double.MIN_NORMAL);
    }

    @Override
    public Raster render(RasterRequest request) {
        Raster raster = new Raster(request.width(), request.height(), Argb.opaque(style.background()));
        double zero = zeroRow(request.height());
        for (int x = 0; x < request.width(); x++) {
            long from = (long) Math.floor(request.sampleAt(x));
            long to = (long) Math.floor(request.sampleAt(x + 1.0));
            double value = to < 0 ? Double.NaN : profile.strongestBetween(Math.max(0, from), to);
            if (Double.isNaN(value)) {
                continue;
            }
            double share = Math.max(-1, Math.min(1, value / fullScale));
            double reach = Math.abs(share) * (share > 0 ? zero : request.height() - zero);
            double depth = FAINTEST + (1 - FAINTEST) * Math.abs(share);
            int color = Argb.mix(style.background(), share > 0 ? style.supporting() : style.opposing(), depth);
            raster.column(x, share > 0 ? zero - reach : zero, share > 0 ? zero : zero + reach, seam(request, from, to, color));
            raster.column(x, zero - request.density() / 2, zero + request.density() / 2, Argb.opaque(style.axis()));
        }
        return raster;
    }

    /**
     * @param height rows of the picture
     * @return the row of the zero line
     */
    public static double zeroRow(int height) {
        return height * 0.58;
    }

    /** Lightens the first column of a bar that is wide enough, so that neighbours of one value are still told apart. */
    private int seam(RasterRequest request, long from, long to, int color) {
        int step = profile.stepAt(Math.max(0, to - 1));
        boolean begins = step >= 0 && step + 1 < profile.steps() && profile.start(step) >= from && profile.start(step) < to;
        boolean wide = begins && profile.start(step + 1) - profile.start(step) >= 6 * request.samplesPerColumn();
        return wide ? Argb.mix(color, style.background(), 0.35) : color;
    }
}
