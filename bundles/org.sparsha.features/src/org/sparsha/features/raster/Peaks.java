/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.Arrays;

/** Least, greatest and root-mean-square value under each column of a picture; NaN where it is not known yet or there is no sample. */
public final class Peaks {

    private final float[] min;
    private final float[] max;
    private final float[] rms;

    /** @param columns number of columns, all unknown at first */
    public Peaks(int columns) {
        min = new float[columns];
        max = new float[columns];
        rms = new float[columns];
        Arrays.fill(min, Float.NaN);
        Arrays.fill(max, Float.NaN);
        Arrays.fill(rms, Float.NaN);
    }

    /** @return number of columns */
    public int columns() {
        return min.length;
    }

    /**
     * @param column a column
     * @param least least value
     * @param greatest greatest value
     * @param rootMeanSquare root of the mean square, at least 0
     */
    public void set(int column, double least, double greatest, double rootMeanSquare) {
        min[column] = (float) least;
        max[column] = (float) greatest;
        rms[column] = (float) rootMeanSquare;
    }

    /**
     * @param column a column
     * @return whether its values are known
     */
    public boolean isKnown(int column) {
        return !Float.isNaN(max[column]);
    }

    /**
     * @param column a column
     * @return least value, NaN if not known
     */
    public float min(int column) {
        return min[column];
    }

    /**
     * @param column a column
     * @return greatest value, NaN if not known
     */
    public float max(int column) {
        return max[column];
    }

    /**
     * @param column a column
     * @return root mean square, NaN if not known
     */
    public float rms(int column) {
        return rms[column];
    }

    /**
     * Summarizes samples column by column. A column that holds no whole sample takes the one under it.
     *
     * @param samples the samples
     * @param offset position of the first of them on the clip's axis
     * @param firstSample left edge of the first column
     * @param samplesPerColumn samples under one column
     * @param columns number of columns
     * @return their peaks; unknown where {@code samples} has nothing
     */
    public static Peaks of(float[] samples, long offset, double firstSample, double samplesPerColumn, int columns) {
        Peaks peaks = new Peaks(columns);
        for (int column = 0; column < columns; column++) {
            long from = (long) Math.floor(firstSample + column * samplesPerColumn);
            long to = Math.max(from + 1, (long) Math.floor(firstSample + (column + 1) * samplesPerColumn));
            int first = (int) Math.max(0, from - offset);
            int last = (int) Math.min(samples.length, to - offset);
            if (first < last) {
                peaks.summarize(column, samples, first, last);
            }
        }
        return peaks;
    }

    private void summarize(int column, float[] samples, int first, int last) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        double squares = 0;
        for (int i = first; i < last; i++) {
            float value = samples[i];
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            squares += (double) value * value;
        }
        set(column, least, greatest, Math.sqrt(squares / (last - first)));
    }
}
