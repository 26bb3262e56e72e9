/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.stream.Stream;

/** Resonances of a short piece of sound by Burg's method (J. P. Burg 1975; Andersen 1978). */
final class LinearPredictor {

    /** Resonances nearer than this to 0 Hz or half the sample rate belong to the spectrum's slope. */
    private static final double MARGIN = 50;

    private final int order;
    private final int rate;

    LinearPredictor(int order, int rate) {
        this.order = order;
        this.rate = rate;
    }

    /** Frequencies of the predictor's resonances in Hz, ascending, and their widths 3 dB down; none for silence. */
    double[][] resonances(double[] frame) {
        double[] coefficients = coefficients(frame);
        double[][] found = coefficients.length == 0 ? new double[0][]
                : Stream.of(PolynomialRoots.of(coefficients)).filter(root -> root[1] >= 0).map(this::resonance)
                        .filter(one -> one[0] >= MARGIN && one[0] <= rate / 2.0 - MARGIN)
                        .sorted((one, other) -> Double.compare(one[0], other[0])).toArray(double[][]::new);
        return new double[][] { Stream.of(found).mapToDouble(one -> one[0]).toArray(),
                Stream.of(found).mapToDouble(one -> one[1]).toArray() };
    }

    /** Frequency and width of a root; one outside the unit circle counts as its mirror image inside. */
    private double[] resonance(double[] root) {
        return new double[] { Math.atan2(root[1], root[0]) * rate / (2 * Math.PI),
                Math.abs(Math.log(root[0] * root[0] + root[1] * root[1])) * rate / (2 * Math.PI) };
    }

    /** Coefficients of zᵖ + a₁zᵖ⁻¹ + … + aₚ, highest power first; empty for silence. */
    private double[] coefficients(double[] x) {
        int n = x.length;
        double[] forward = x.clone();
        double[] backward = x.clone();
        double[] a = new double[order + 1];
        a[0] = 1;
        for (int m = 1; m <= order; m++) {
            double product = 0;
            double power = 0;
            for (int i = m; i < n; i++) {
                product += forward[i] * backward[i - 1];
                power += forward[i] * forward[i] + backward[i - 1] * backward[i - 1];
            }
            if (power <= 1e-20) {
                return new double[0];
            }
            double reflection = -2 * product / power;
            double[] before = a.clone();
            for (int i = 1; i <= m; i++) {
                a[i] = before[i] + reflection * before[m - i];
            }
            for (int i = n - 1; i >= m; i--) {
                double f = forward[i];
                forward[i] = f + reflection * backward[i - 1];
                backward[i] = backward[i - 1] + reflection * f;
            }
        }
        return a;
    }
}
