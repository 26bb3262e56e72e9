/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

/** Means and population standard deviations over frames. */
final class Pooling {

    private final double[] means = new double[Layout.ROWS];
    private final double[] deviations = new double[Layout.ROWS];
    private int rows;

    /** Adds rows: {@code count} values of every frame. */
    void add(double[][] frames, int count) {
        double[] sums = new double[count];
        for (double[] frame : frames) {
            accumulate(frame, sums);
        }
        double[] squares = new double[count];
        for (int r = 0; r < count; r++) {
            sums[r] /= frames.length;
        }
        for (double[] frame : frames) {
            accumulateSquares(frame, sums, squares);
        }
        for (int r = 0; r < count; r++) {
            means[rows + r] = sums[r];
            deviations[rows + r] = Math.sqrt(squares[r] / frames.length);
        }
        rows += count;
    }

    private static void accumulate(double[] frame, double[] sums) {
        for (int r = 0; r < sums.length; r++) {
            sums[r] += frame[r];
        }
    }

    private static void accumulateSquares(double[] frame, double[] means, double[] squares) {
        for (int r = 0; r < squares.length; r++) {
            double d = frame[r] - means[r];
            squares[r] += d * d;
        }
    }

    double[] vector(double[] peaks) {
        return Layout.vector(means, deviations, peaks);
    }
}
