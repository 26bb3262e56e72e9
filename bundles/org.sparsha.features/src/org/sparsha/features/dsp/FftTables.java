/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The factors of a Fourier transform of N points, N a power of two, which all transforms of that length share: making them costs as much as
 * dozens of transforms, and every recording begins some. Immutable; those of up to {@value #LONGEST_KEPT} points are made once.
 */
final class FftTables {

    private static final int LONGEST_KEPT = 8192;
    private static final AtomicReferenceArray<FftTables> KEPT = new AtomicReferenceArray<>(
            Integer.numberOfTrailingZeros(LONGEST_KEPT) + 1);

    private final int[] radices;
    private final double[][] turns;
    private final double[] cos;
    private final double[] sin;

    private FftTables(int size) {
        this.radices = radices(Integer.numberOfTrailingZeros(size));
        this.turns = new double[radices.length][];
        int n = size;
        for (int i = 0; i < radices.length; i++) {
            turns[i] = turns(n, radices[i]);
            n /= radices[i];
        }
        this.cos = new double[size];
        this.sin = new double[size];
        for (int k = 0; k < size; k++) {
            cos[k] = Math.cos(-Math.PI * k / size);
            sin[k] = Math.sin(-Math.PI * k / size);
        }
    }

    /**
     * @param size number of points N, a power of two
     * @return their factors
     */
    static FftTables of(int size) {
        if (size > LONGEST_KEPT) {
            return new FftTables(size);
        }
        int exponent = Integer.numberOfTrailingZeros(size);
        FftTables kept = KEPT.get(exponent);
        if (kept == null) {
            kept = new FftTables(size);
            KEPT.set(exponent, kept);
        }
        return kept;
    }

    private static int[] radices(int exponent) {
        int eights = exponent % 3 == 1 && exponent >= 7 ? exponent / 3 - 1 : exponent / 3;
        int rest = exponent - 3 * eights;
        int[] radices = new int[eights + (rest + 1) / 2];
        for (int i = 0; i < radices.length; i++) {
            radices[i] = i < eights ? 8 : rest == 1 ? 2 : 4;
        }
        return radices;
    }

    /** Twiddle factors of a pass: those of butterfly p are the powers 1 to {@code radix - 1} of {@code exp(-2 pi j p / n)}. */
    private static double[] turns(int n, int radix) {
        int butterflies = n / radix;
        double[] turns = new double[2 * butterflies * (radix - 1)];
        int at = 0;
        for (int p = 0; p < butterflies; p++) {
            for (int k = 1; k < radix; k++) {
                double angle = -2 * Math.PI * p * k / n;
                turns[at++] = Math.cos(angle);
                turns[at++] = Math.sin(angle);
            }
        }
        return turns;
    }

    /** Points of the butterflies of each pass; not to be changed, as all here. */
    int[] radices() {
        return radices;
    }

    /** Twiddle factors of each pass, in the order of use. */
    double[][] turns() {
        return turns;
    }

    /** Cosines of -pi k / N, which the transform of 2 N real points takes besides. */
    double[] cos() {
        return cos;
    }

    /** Sines of -pi k / N. */
    double[] sin() {
        return sin;
    }
}
