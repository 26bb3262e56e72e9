/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

/** All roots of a real polynomial at once (Durand 1960, Kerner 1966): quadratic convergence from a circle, no deflation errors. */
final class PolynomialRoots {

    private static final int MOST_STEPS = 200;
    private static final double NEAR = 1e-12;

    private PolynomialRoots() {
    }

    /**
     * @param coefficients highest power first, the first one 1
     * @return real and imaginary part of every root
     */
    static double[][] of(double[] coefficients) {
        int degree = coefficients.length - 1;
        double[][] roots = new double[degree][2];
        for (int k = 0; k < degree; k++) {
            double angle = 2 * Math.PI * (k + 0.25) / degree;
            roots[k][0] = 0.9 * Math.cos(angle);
            roots[k][1] = 0.9 * Math.sin(angle);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double moved = 0;
            for (int k = 0; k < degree; k++) {
                moved = Math.max(moved, improve(coefficients, roots, k));
            }
            if (moved < NEAR) {
                break;
            }
        }
        return roots;
    }

    private static double improve(double[] coefficients, double[][] roots, int k) {
        double re = roots[k][0];
        double im = roots[k][1];
        double valueRe = 0;
        double valueIm = 0;
        for (double coefficient : coefficients) {
            double next = valueRe * re - valueIm * im + coefficient;
            valueIm = valueRe * im + valueIm * re;
            valueRe = next;
        }
        double productRe = 1;
        double productIm = 0;
        for (int j = 0; j < roots.length; j++) {
            if (j != k) {
                double differenceRe = re - roots[j][0];
                double differenceIm = im - roots[j][1];
                double next = productRe * differenceRe - productIm * differenceIm;
                productIm = productRe * differenceIm + productIm * differenceRe;
                productRe = next;
            }
        }
        double norm = productRe * productRe + productIm * productIm;
        if (norm < 1e-300) {
            roots[k][0] += 1e-6;
            return 1;
        }
        double stepRe = (valueRe * productRe + valueIm * productIm) / norm;
        double stepIm = (valueIm * productRe - valueRe * productIm) / norm;
        roots[k][0] -= stepRe;
        roots[k][1] -= stepIm;
        return Math.hypot(stepRe, stepIm);
    }
}
