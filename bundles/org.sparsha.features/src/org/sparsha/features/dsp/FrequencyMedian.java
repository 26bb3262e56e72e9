/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Median over 31 neighbouring bins of spectrum frames, the ends mirrored with the outermost bin repeated (d c b a | a b c d | d c b a).
 * Several frames at once fill the lanes of {@link MedianOf31} better than one. Has scratch memory: use one a thread.
 */
public final class FrequencyMedian {

    /** Frames that are best given at once. */
    public static final int AT_ONCE = 8;

    private static final int HALF = MedianOf31.WINDOW / 2;
    private static final int STEP = MedianOf31.OUTPUTS;
    /** Lanes that a row reaches further than the bins, so that rows are shifted pieces of {@link #STEP} arrays. */
    private static final int EXTRA = (MedianOf31.ROWS + STEP - 1) / STEP;

    private final int bins;
    private final int lanes;
    private final MedianOf31 median;
    private final double[][] phases;
    private final double[][] rows;
    private final double[][] out;

    /**
     * @param bins number of bins, from 1
     */
    public FrequencyMedian(int bins) {
        this.bins = bins;
        this.lanes = (bins + STEP - 1) / STEP;
        this.median = new MedianOf31(lanes * AT_ONCE);
        this.phases = new double[STEP][lanes + EXTRA];
        this.rows = new double[MedianOf31.ROWS][lanes * AT_ONCE];
        this.out = new double[STEP][lanes * AT_ONCE];
    }

    /**
     * Takes the medians of some frames.
     *
     * @param frames frames of all bins, none NaN
     * @param from first frame
     * @param to one past the last frame
     * @param results receives the medians, one array a frame
     */
    public void apply(double[][] frames, int from, int to, double[][] results) {
        for (int first = from; first < to; first += AT_ONCE) {
            int count = Math.min(AT_ONCE, to - first);
            for (int f = 0; f < count; f++) {
                load(frames[first + f], f * lanes);
            }
            median.apply(rows, 0, count * lanes, out);
            for (int f = 0; f < count; f++) {
                store(f * lanes, results[first + f]);
            }
        }
    }

    /** Row j, lane i becomes bin {@code STEP * i + j - HALF}. */
    private void load(double[] frame, int offset) {
        for (int phase = 0; phase < STEP; phase++) {
            double[] target = phases[phase];
            int k = phase - HALF;
            int i = 0;
            for (; k < 0; i++, k += STEP) {
                target[i] = frame[mirror(k, bins)];
            }
            for (; k < bins && i < target.length; i++, k += STEP) {
                target[i] = frame[k];
            }
            for (; i < target.length; i++, k += STEP) {
                target[i] = frame[mirror(k, bins)];
            }
        }
        for (int j = 0; j < MedianOf31.ROWS; j++) {
            System.arraycopy(phases[j % STEP], j / STEP, rows[j], offset, lanes);
        }
    }

    private void store(int offset, double[] result) {
        for (int i = 0; i < STEP; i++) {
            double[] source = out[i];
            for (int lane = offset, k = i; k < bins; lane++, k += STEP) {
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
