/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Arrays;

/**
 * The pooled statistics of a clip: of every row and of its slope over all active frames, of every row over the voiced ones, of the slope
 * of pitch within voiced stretches, and the share of voiced frames. Of each: mean, standard deviation and five quantiles (nearest rank).
 * Then the {@link ClipCourse}. Frames that don't count have no influence. The exported graph computes the same.
 */
final class FrameStatistics {

    /** Quantiles taken. */
    static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};
    /** Values a row. */
    static final int EACH = 2 + QUANTILES.length;
    private static final double FLOOR = 1e-4;
    private static final int REACH = 2;

    private FrameStatistics() {
    }

    /** @return number of statistics of a matrix with so many rows (without the flag) */
    static int size(int rows) {
        return EACH * (3 * rows + 1) + 1 + ClipCourse.size(rows);
    }

    /**
     * @param z standardised rows, [rows][frames]
     * @param active 1 where a frame counts, else 0
     * @param voiced 1 where it is voiced, else 0
     * @param pitchRow row of pitch
     * @return the statistics
     */
    static float[] of(float[][] z, float[] active, float[] voiced, int pitchRow) {
        int rows = z.length;
        int frames = active.length;
        float[] both = new float[frames];
        double share = 0;
        double count = 0;
        for (int t = 0; t < frames; t++) {
            both[t] = active[t] * voiced[t];
            share += both[t];
            count += active[t];
        }
        float[][] slope = new float[rows][];
        for (int r = 0; r < rows; r++) {
            slope[r] = slope(z[r]);
        }
        float[] result = new float[size(rows)];
        int at = pool(z, active, result, 0);
        at = pool(slope, inner(active), result, at);
        at = pool(z, both, result, at);
        at = pool(new float[][] {slope[pitchRow]}, inner(both), result, at);
        result[at] = (float) (share / Math.max(1, count));
        ClipCourse.write(z, active, result, at + 1);
        return result;
    }

    private static int pool(float[][] rows, float[] weight, float[] result, int start) {
        int at = start;
        for (float[] row : rows) {
            float[] kept = new float[row.length];
            int n = 0;
            double sum = 0;
            for (int t = 0; t < row.length; t++) {
                if (weight[t] > 0) {
                    kept[n++] = row[t];
                    sum += row[t];
                }
            }
            if (n == 0) {
                at += EACH;
                continue;
            }
            double mean = sum / n;
            double square = 0;
            for (int i = 0; i < n; i++) {
                square += (kept[i] - mean) * (kept[i] - mean);
            }
            Arrays.sort(kept, 0, n);
            result[at++] = (float) mean;
            result[at++] = (float) Math.sqrt(square / n + FLOOR);
            for (double quantile : QUANTILES) {
                result[at++] = kept[(int) Math.floor((float) quantile * (n - 1) + 0.5f)];
            }
        }
        return at;
    }

    /** Regression over five frames; what lies outside counts as 0. */
    private static float[] slope(float[] row) {
        float[] result = new float[row.length];
        for (int t = 0; t < row.length; t++) {
            result[t] = (2 * (at(row, t + 2) - at(row, t - 2)) + at(row, t + 1) - at(row, t - 1)) / 10;
        }
        return result;
    }

    private static float at(float[] row, int t) {
        return t < 0 || t >= row.length ? 0 : row[t];
    }

    /** @return 1 where a frame and its two neighbours on either side have 1, else 0 */
    private static float[] inner(float[] weight) {
        float[] result = new float[weight.length];
        for (int t = REACH; t < weight.length - REACH; t++) {
            boolean all = true;
            for (int d = -REACH; d <= REACH; d++) {
                all &= weight[t + d] > 0;
            }
            result[t] = all ? 1 : 0;
        }
        return result;
    }
}
