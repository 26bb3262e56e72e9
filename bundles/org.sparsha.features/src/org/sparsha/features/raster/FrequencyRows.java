/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/** Which bins each row of a spectrogram shows: the strongest of those it covers, or the two around it blended where it covers none. */
final class FrequencyRows {

    private static final double FLOOR = 1e-14;

    private final double[] low;
    private final double[] high;
    private final double[] gain;

    FrequencyRows(int height, FrequencyScale scale, double highest, double binWidth, double preEmphasis) {
        low = new double[height];
        high = new double[height];
        gain = new double[height];
        for (int row = 0; row < height; row++) {
            low[row] = scale.frequency((height - row - 1.0) / height, highest) / binWidth;
            high[row] = scale.frequency((height - row) / (double) height, highest) / binWidth;
            double hertz = Math.max(50, (low[row] + high[row]) / 2 * binWidth);
            gain[row] = preEmphasis * Math.log(hertz / 1000) / Math.log(2);
        }
    }

    int height() {
        return low.length;
    }

    /**
     * @param power power of each bin
     * @param levels takes the level of each row from top to bottom, in decibels
     */
    void levels(double[] power, float[] levels) {
        for (int row = 0; row < low.length; row++) {
            int from = (int) Math.ceil(low[row]);
            int to = Math.min(power.length - 1, (int) Math.floor(high[row]));
            double strongest;
            if (from > to) {
                double at = Math.min(power.length - 1.001, (low[row] + high[row]) / 2);
                int below = (int) at;
                strongest = power[below] + (power[below + 1] - power[below]) * (at - below);
            } else {
                strongest = power[from];
                for (int bin = from + 1; bin <= to; bin++) {
                    strongest = Math.max(strongest, power[bin]);
                }
            }
            levels[row] = (float) (10 * Math.log10(Math.max(FLOOR, strongest)) + gain[row]);
        }
    }
}
