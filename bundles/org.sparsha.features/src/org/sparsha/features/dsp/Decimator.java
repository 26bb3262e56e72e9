/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Halves the sample rate with the linear-phase filter that the SoX resampler "HQ" uses at 2:1: 389 taps, Kaiser window. Applied in direct
 * form, so what is exactly zero stays exactly zero. Has scratch memory: use one a thread.
 */
public final class Decimator {

    private static final int TAPS = 389;
    private static final int CENTER = TAPS / 2;
    private static final double[] FILTER = Windows.kaiserLowPass(TAPS, 0.4784359133183267, 13.040035757464574, 0.5);
    private static final int BLOCK = 1024;
    private static final int MARGIN = 2 * CENTER;

    private final double[] even = new double[BLOCK + MARGIN];
    private final double[] odd = new double[BLOCK + MARGIN];
    private final double[] sums = new double[BLOCK];

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
     * Computes some output samples; what comes out of a sample doesn't depend on which others are computed.
     *
     * @param in signal, zero outside
     * @param out receives samples {@code from} to {@code to}, each multiplied by {@code gain}
     * @param from first output sample
     * @param to one past the last output sample
     * @param gain factor
     */
    public void apply(double[] in, double[] out, int from, int to, double gain) {
        for (int start = from; start < to; start += BLOCK) {
            block(in, out, start, Math.min(to, start + BLOCK), gain);
        }
    }

    private void block(double[] in, double[] out, int from, int to, double gain) {
        int count = to - from;
        // even[j] = in[2 (from + j) - CENTER], odd[j] = in[2 (from + j) - CENTER + 1]
        int samples = count + CENTER;
        int base = 2 * from - CENTER;
        boolean silent = true;
        if (base >= 0 && base + 2 * samples <= in.length) {
            for (int j = 0; j < samples; j++) {
                even[j] = in[base + 2 * j];
                odd[j] = in[base + 2 * j + 1];
                silent &= even[j] == 0 && odd[j] == 0;
            }
        } else {
            for (int j = 0; j < samples; j++) {
                even[j] = at(in, base + 2 * j);
                odd[j] = at(in, base + 2 * j + 1);
                silent &= even[j] == 0 && odd[j] == 0;
            }
        }
        if (silent) {
            Arrays.fill(out, from, to, 0);
            return;
        }
        Arrays.fill(sums, 0, count, 0);
        // the filter is symmetric, so its taps may be read in either direction
        for (int j = 0; j + 5 <= CENTER + 1; j += 5) {
            five(even, j, 2 * j, count);
        }
        for (int j = 0; j + 5 <= CENTER; j += 5) {
            five(odd, j, 2 * j + 1, count);
        }
        for (int j = CENTER / 5 * 5; j < CENTER; j++) {
            one(odd, j, 2 * j + 1, count);
        }
        for (int n = 0; n < count; n++) {
            out[from + n] = sums[n] * gain;
        }
    }

    private void five(double[] x, int shift, int tap, int count) {
        double h0 = FILTER[tap];
        double h1 = FILTER[tap + 2];
        double h2 = FILTER[tap + 4];
        double h3 = FILTER[tap + 6];
        double h4 = FILTER[tap + 8];
        for (int n = 0; n < count; n++) {
            int s = n + shift;
            sums[n] += h0 * x[s] + h1 * x[s + 1] + h2 * x[s + 2] + h3 * x[s + 3] + h4 * x[s + 4];
        }
    }

    private void one(double[] x, int shift, int tap, int count) {
        double h = FILTER[tap];
        for (int n = 0; n < count; n++) {
            sums[n] += h * x[n + shift];
        }
    }

    private static double at(double[] in, int index) {
        return index >= 0 && index < in.length ? in[index] : 0;
    }
}
