/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * A quantity along the clip, one value a frame, such as fundamental frequency or intensity.
 *
 * @param name what it is, for the user
 * @param unit unit, such as "Hz" or "dB"
 * @param firstSample sample at the centre of the first frame
 * @param hop samples from one frame to the next, above 0
 * @param values one value a frame; NaN where there is none (unvoiced). Not copied, not to be changed afterwards
 * @param lowest value at the lower edge of the picture
 * @param highest value at the upper edge, above {@code lowest}
 */
public record Curve(String name, String unit, double firstSample, double hop, float[] values, double lowest, double highest)
        implements CurveSource {

    /** Checks the ranges. */
    public Curve {
        if (!(hop > 0) || !(highest > lowest)) {
            throw new IllegalArgumentException("Not a curve: hop " + hop + ", from " + lowest + " to " + highest);
        }
    }

    @Override
    public Curve between(double from, double to, double samplesPerColumn) {
        return this;
    }

    /**
     * @param sample a position, may be fractional
     * @return the value there, between two frames blended; NaN where there is none
     */
    public double valueAt(double sample) {
        double at = (sample - firstSample) / hop;
        int nearest = (int) Math.floor(at + 0.5);
        if (nearest < 0 || nearest >= values.length) {
            return Double.NaN;
        }
        int below = (int) Math.floor(at);
        if (below < 0 || below + 1 >= values.length || Float.isNaN(values[below]) || Float.isNaN(values[below + 1])) {
            return values[nearest];
        }
        return values[below] + (values[below + 1] - values[below]) * (at - below);
    }
}
