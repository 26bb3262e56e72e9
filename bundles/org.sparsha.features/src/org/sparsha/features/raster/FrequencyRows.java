/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * Which bins each row of a spectrogram shows: the strongest of those it covers, or the two around it blended where it covers none. For one
 * thread.
 */
final class FrequencyRows {

    private static final double FLOOR = 1e-14;

    private final int[] from;
    private final int[] to;
    private final double[] share;
    private final double[] gain;
    private final double[] strongestOf;

    FrequencyRows(int height, FrequencyScale scale, double highest, double binWidth, int bins, double preEmphasis) {
        from = new int[height];
        to = new int[height];
        share = new double[height];
        gain = new double[height];
        strongestOf = new double[height];
        for (int row = 0; row < height; row++) {
            double low = scale.frequency((height - row - 1.0) / height, highest) / binWidth;
            double high = scale.frequency((height - row) / (double) height, highest) / binWidth;
            from[row] = (int) Math.ceil(low);
            to[row] = Math.min(bins - 1, (int) Math.floor(high));
            if (from[row] > to[row]) {
                double at = Math.min(bins - 1.001, (low + high) / 2);
                from[row] = (int) at;
                share[row] = at - from[row];
                to[row] = share[row] > 0 ? from[row] + 1 : from[row];
            }
            double hertz = Math.max(50, (low + high) / 2 * binWidth);
            gain[row] = preEmphasis * Math.log(hertz / 1000) / Math.log(2);
        }
    }

    int height() {
        return gain.length;
    }

    /**
     * @param power power of each bin
     * @param levels takes the level of each row from top to bottom, in decibels
     */
    void levels(double[] power, float[] levels) {
        for (int row = 0; row < levels.length; row++) {
            double strongest = power[from[row]];
            double between = share[row];
            if (between > 0) {
                strongest += (power[to[row]] - strongest) * between;
            } else {
                for (int bin = from[row] + 1; bin <= to[row]; bin++) {
                    strongest = Math.max(strongest, power[bin]);
                }
            }
            strongestOf[row] = strongest > FLOOR ? strongest : FLOOR;
        }
        Decibels.of(strongestOf, gain, levels);
    }
}
