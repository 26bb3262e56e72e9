/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Median over 31 neighbouring bins of one spectrum frame, the ends mirrored with the outermost bin repeated (d c b a | a b c d | d c b a).
 * Has scratch memory: use one a thread.
 */
public final class FrequencyMedian {

    private static final int HALF = MedianOf31.WINDOW / 2;

    private final int bins;
    private final int lanes;
    private final MedianOf31 median;
    private final double[][] rows;
    private final double[][] out;

    /**
     * @param bins number of bins, from 1
     */
    public FrequencyMedian(int bins) {
        this.bins = bins;
        this.lanes = (bins + MedianOf31.OUTPUTS - 1) / MedianOf31.OUTPUTS;
        this.median = new MedianOf31(lanes);
        this.rows = new double[MedianOf31.ROWS][lanes];
        this.out = new double[MedianOf31.OUTPUTS][lanes];
    }

    /**
     * @param frame values of all bins, none NaN
     * @param result receives the medians
     */
    public void apply(double[] frame, double[] result) {
        for (int j = 0; j < MedianOf31.ROWS; j++) {
            double[] row = rows[j];
            int lane = 0;
            int k = j - HALF;
            for (; lane < lanes && k < 0; lane++, k += MedianOf31.OUTPUTS) {
                row[lane] = frame[mirror(k, bins)];
            }
            for (; lane < lanes && k < bins; lane++, k += MedianOf31.OUTPUTS) {
                row[lane] = frame[k];
            }
            for (; lane < lanes; lane++, k += MedianOf31.OUTPUTS) {
                row[lane] = frame[mirror(k, bins)];
            }
        }
        median.apply(rows, 0, lanes, out);
        for (int i = 0; i < MedianOf31.OUTPUTS; i++) {
            double[] source = out[i];
            for (int lane = 0, k = i; k < bins; lane++, k += MedianOf31.OUTPUTS) {
                result[k] = source[lane];
            }
        }
    }

    /**
     * Index mirrored at both ends, the outermost element repeated.
     *
     * @param index any index
     * @param count number of elements, from 1
     * @return the element meant, from 0 to count - 1
     */
    public static int mirror(int index, int count) {
        int i = Math.floorMod(index, 2 * count);
        return i < count ? i : 2 * count - 1 - i;
    }
}
