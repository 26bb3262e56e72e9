/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Halves the sample rate with the linear-phase filter that the SoX resampler "HQ" uses at 2:1: 389 taps, Kaiser window. Applied in direct
 * form, so what is exactly zero stays exactly zero. An output is the sum of 49 groups of eight products, in that order, whichever way it
 * is computed: sample by sample, or in 128 lanes far apart from each other, whose loops the compiler turns into vector instructions. Has
 * scratch memory: use one a thread.
 */
public final class Decimator {

    /** Taps of the filter. */
    static final int TAPS = 389;
    private static final int CENTER = TAPS / 2;
    private static final int GROUP = 8;
    private static final int GROUPS = (TAPS + GROUP - 1) / GROUP;
    private static final double[] FILTER = Arrays
            .copyOf(Windows.kaiserLowPass(TAPS, 0.4784359133183267, 13.040035757464574, 0.5), GROUPS * GROUP);
    private static final int LANES = 128;
    private static final int LANES_AT_ONCE = 8;
    /** Outputs of a lane that are loaded together. */
    private static final int STEPS = 128;
    /** Outputs of a lane that are computed together; their rows stay in the fastest cache. */
    private static final int STEPS_AT_ONCE = 16;
    private static final int ROWS = 2 * STEPS + GROUPS * GROUP;
    /** Below this the lanes would be mostly overlap. */
    private static final int FEW = 6 * LANES;

    private final double[][] rows = new double[ROWS][LANES];
    private final double[][] sums = new double[STEPS][LANES];
    private final double[] even = new double[FEW + GROUPS * GROUP / 2];
    private final double[] odd = new double[FEW + GROUPS * GROUP / 2];

    /** The filter, symmetric. */
    static double[] taps() {
        return Arrays.copyOf(FILTER, TAPS);
    }

    /**
     * @param inputLength number of samples
     * @return number of samples at half the rate
     */
    public static int outputLength(int inputLength) {
        return (inputLength + 1) / 2;
    }

    /**
     * First output sample that an input sample reaches.
     *
     * @param input position of an input sample
     * @return position of the first output sample that depends on it, at least 0
     */
    public static int firstReached(int input) {
        return Math.max(0, Math.floorDiv(input - CENTER + 1, 2));
    }

    /**
     * One past the last output sample that an input sample reaches.
     *
     * @param input position of an input sample
     * @return position; not limited by the output's length
     */
    public static int endReached(int input) {
        return Math.floorDiv(input + CENTER, 2) + 1;
    }

    /**
     * First input sample that an output sample sees.
     *
     * @param output position of an output sample
     * @return position; may lie before the signal's start
     */
    public static int firstSeen(int output) {
        return 2 * output - CENTER;
    }

    /**
     * One past the last input sample that an output sample sees.
     *
     * @param output position of an output sample
     * @return position; not limited by the signal's length
     */
    public static int endSeen(int output) {
        return 2 * output + CENTER + 1;
    }

    /**
     * Computes some output samples; what comes out of a sample doesn't depend on which others are computed.
     *
     * @param in signal, zero outside
     * @param out receives samples {@code from} to {@code to}, each multiplied by {@code gain}
     * @param from first output sample
     * @param to one past the last output sample
     * @param gain factor
     */
    public void apply(double[] in, double[] out, int from, int to, double gain) {
        int start = from;
        while (to - start >= FEW) {
            int steps = Math.min(STEPS, (to - start) / LANES);
            lanes(in, out, start, steps, gain);
            start += steps * LANES;
        }
        for (; start < to; start += FEW) {
            few(in, out, start, Math.min(to, start + FEW), gain);
        }
    }

    /** Computes {@code steps} neighbouring outputs in every lane. */
    private void lanes(double[] in, double[] out, int from, int steps, double gain) {
        if (isSilent(in, 2 * from - CENTER, 2 * (from + steps * LANES) + CENTER)) {
            Arrays.fill(out, from, from + steps * LANES, 0);
            return;
        }
        int used = 2 * steps + GROUPS * GROUP - 2;
        for (int lane = 0; lane < LANES; lane += LANES_AT_ONCE) {
            load(in, 2 * (from + lane * steps) - CENTER, 2 * steps, used, lane);
        }
        for (int first = 0; first < steps; first += STEPS_AT_ONCE) {
            sum(first, Math.min(steps, first + STEPS_AT_ONCE));
        }
        for (int m = 0; m < steps; m++) {
            double[] sum = sums[m];
            for (int lane = 0; lane < LANES; lane++) {
                out[from + lane * steps + m] = sum[lane] * gain;
            }
        }
    }

    /** Loads neighbouring lanes, each {@code stride} samples after the one before. */
    private void load(double[] in, int start, int stride, int used, int lane) {
        if (start >= 0 && start + (LANES_AT_ONCE - 1) * stride + used <= in.length) {
            for (int r = 0; r < used; r++) {
                double[] row = rows[r];
                int at = start + r;
                row[lane] = in[at];
                row[lane + 1] = in[at + stride];
                row[lane + 2] = in[at + 2 * stride];
                row[lane + 3] = in[at + 3 * stride];
                row[lane + 4] = in[at + 4 * stride];
                row[lane + 5] = in[at + 5 * stride];
                row[lane + 6] = in[at + 6 * stride];
                row[lane + 7] = in[at + 7 * stride];
            }
        } else {
            for (int r = 0; r < used; r++) {
                for (int i = 0; i < LANES_AT_ONCE; i++) {
                    rows[r][lane + i] = at(in, start + i * stride + r);
                }
            }
        }
    }

    private static boolean isSilent(double[] in, int from, int to) {
        int end = Math.min(in.length, to);
        for (int i = Math.max(0, from); i < end; i++) {
            if (in[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void sum(int from, int to) {
        for (int m = from; m < to; m++) {
            Arrays.fill(sums[m], 0);
        }
        for (int tap = 0; tap < GROUPS * GROUP; tap += GROUP) {
            for (int m = from; m < to; m++) {
                int r = 2 * m + tap;
                accumulate(tap, rows[r], rows[r + 1], rows[r + 2], rows[r + 3], rows[r + 4], rows[r + 5], rows[r + 6], rows[r + 7],
                        sums[m]);
            }
        }
    }

    private static void accumulate(int tap, double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] g, double[] h,
            double[] sum) {
        double h0 = FILTER[tap];
        double h1 = FILTER[tap + 1];
        double h2 = FILTER[tap + 2];
        double h3 = FILTER[tap + 3];
        double h4 = FILTER[tap + 4];
        double h5 = FILTER[tap + 5];
        double h6 = FILTER[tap + 6];
        double h7 = FILTER[tap + 7];
        for (int i = 0; i < LANES; i++) {
            sum[i] += h0 * a[i] + h1 * b[i] + h2 * c[i] + h3 * d[i] + h4 * e[i] + h5 * f[i] + h6 * g[i] + h7 * h[i];
        }
    }

    private void few(double[] in, double[] out, int from, int to, double gain) {
        int count = to - from;
        int pairs = count + GROUPS * GROUP / 2 - 1;
        int base = 2 * from - CENTER;
        if (isSilent(in, base, base + 2 * pairs)) {
            Arrays.fill(out, from, to, 0);
            return;
        }
        for (int j = 0; j < pairs; j++) {
            even[j] = at(in, base + 2 * j);
            odd[j] = at(in, base + 2 * j + 1);
        }
        double[] sum = sums[0];
        for (int start = 0; start < count; start += LANES) {
            int n = Math.min(LANES, count - start);
            Arrays.fill(sum, 0);
            for (int tap = 0; tap < GROUPS * GROUP; tap += GROUP) {
                accumulate(tap, even, odd, start + tap / 2, n, sum);
            }
            for (int i = 0; i < n; i++) {
                out[from + start + i] = sum[i] * gain;
            }
        }
    }

    private static void accumulate(int tap, double[] even, double[] odd, int shift, int count, double[] sum) {
        double h0 = FILTER[tap];
        double h1 = FILTER[tap + 1];
        double h2 = FILTER[tap + 2];
        double h3 = FILTER[tap + 3];
        double h4 = FILTER[tap + 4];
        double h5 = FILTER[tap + 5];
        double h6 = FILTER[tap + 6];
        double h7 = FILTER[tap + 7];
        for (int i = 0; i < count; i++) {
            int s = i + shift;
            sum[i] += h0 * even[s] + h1 * odd[s] + h2 * even[s + 1] + h3 * odd[s + 1] + h4 * even[s + 2] + h5 * odd[s + 2]
                    + h6 * even[s + 3] + h7 * odd[s + 3];
        }
    }

    private static double at(double[] in, int index) {
        return index >= 0 && index < in.length ? in[index] : 0;
    }
}
