/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * First and second derivative over nine frames by a least-squares polynomial (A. Savitzky, M. Golay, Analytical Chemistry, 1964): order 1
 * for the first, order 2 for the second. The first and last four frames take the value of the polynomial fitted to the outermost nine,
 * whose derivative of that order is constant. Values lie frame after frame.
 */
public final class SavitzkyGolay {

    /** Number of frames that a fit sees; a clip needs as many. */
    public static final int WIDTH = 9;

    private static final double[] FIRST = {-4 / 60.0, -3 / 60.0, -2 / 60.0, -1 / 60.0, 0, 1 / 60.0, 2 / 60.0, 3 / 60.0, 4 / 60.0};
    private static final double[] SECOND = {28 / 462.0, 7 / 462.0, -8 / 462.0, -17 / 462.0, -20 / 462.0, -17 / 462.0, -8 / 462.0,
        7 / 462.0, 28 / 462.0};

    private SavitzkyGolay() {
    }

    /**
     * First derivative ("delta").
     *
     * @param frames at least nine frames of {@code rows} values
     * @param rows values a frame
     * @param out receives as many frames; may hold more values a frame
     * @param offset where in a frame of {@code out} the values go
     */
    public static void first(double[][] frames, int rows, double[][] out, int offset) {
        apply(FIRST, frames, rows, out, offset);
    }

    /**
     * Second derivative ("delta-delta").
     *
     * @param frames at least nine frames of {@code rows} values
     * @param rows values a frame
     * @param out receives as many frames; may hold more values a frame
     * @param offset where in a frame of {@code out} the values go
     */
    public static void second(double[][] frames, int rows, double[][] out, int offset) {
        apply(SECOND, frames, rows, out, offset);
    }

    private static void apply(double[] w, double[][] frames, int rows, double[][] out, int offset) {
        int n = frames.length;
        int half = WIDTH / 2;
        if (n < WIDTH) {
            throw new IllegalArgumentException("A derivative over nine frames needs nine frames: " + n);
        }
        for (int t = half; t < n - half; t++) {
            double[] target = out[t];
            double[] a = frames[t - 4];
            double[] b = frames[t - 3];
            double[] c = frames[t - 2];
            double[] d = frames[t - 1];
            double[] e = frames[t];
            double[] f = frames[t + 1];
            double[] g = frames[t + 2];
            double[] h = frames[t + 3];
            double[] i = frames[t + 4];
            for (int r = 0; r < rows; r++) {
                target[offset + r] = w[0] * a[r] + w[1] * b[r] + w[2] * c[r] + w[3] * d[r] + w[4] * e[r] + w[5] * f[r] + w[6] * g[r]
                        + w[7] * h[r] + w[8] * i[r];
            }
        }
        for (int t = 0; t < half; t++) {
            System.arraycopy(out[half], offset, out[t], offset, rows);
            System.arraycopy(out[n - 1 - half], offset, out[n - 1 - t], offset, rows);
        }
    }
}
