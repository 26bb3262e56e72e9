/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Tonal centroid of a chroma frame: its place on the circles of fifths, minor thirds and major thirds (C. Harte, M. Sandler, M. Gasser,
 * "Detecting harmonic change in musical audio", 2006). Order: fifth sine, fifth cosine, minor third sine, cosine, major third sine, cosine.
 */
public final class Tonnetz {

    /** Number of values. */
    public static final int DIMENSIONS = 6;

    private static final double[] SCALES = {7.0 / 6, 3.0 / 2, 2.0 / 3};
    private static final double[] RADII = {1, 1, 0.5};
    private static final double[][] BASIS = basis();

    private Tonnetz() {
    }

    private static double[][] basis() {
        double[][] basis = new double[DIMENSIONS][ChromaFilterBank.CLASSES];
        for (int circle = 0; circle < SCALES.length; circle++) {
            for (int n = 0; n < ChromaFilterBank.CLASSES; n++) {
                double angle = Math.PI * SCALES[circle] * n;
                basis[2 * circle][n] = RADII[circle] * Math.sin(angle);
                basis[2 * circle + 1][n] = RADII[circle] * Math.cos(angle);
            }
        }
        return basis;
    }

    /**
     * @param chroma 12 values whose sum is 1, or 0 in silence
     * @param out receives 6 values
     */
    public static void apply(double[] chroma, double[] out) {
        for (int d = 0; d < DIMENSIONS; d++) {
            double sum = 0;
            for (int n = 0; n < ChromaFilterBank.CLASSES; n++) {
                sum += BASIS[d][n] * chroma[n];
            }
            out[d] = sum;
        }
    }
}
