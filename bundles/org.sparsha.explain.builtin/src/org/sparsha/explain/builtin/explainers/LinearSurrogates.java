/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;

/** Linear fits on weighted masks: ridge, lasso, and ridge on the features that a lasso path picks first. */
final class LinearSurrogates {

    private static final int SWEEPS = 1000;
    private static final int PATH_STEPS = 60;
    private static final double TOLERANCE = 1e-9;

    private LinearSurrogates() {
    }

    /** min Σ w (y − xβ)² + penalty/n · |β|², the penalty in the unit of LIME's own (weights not normalised, n samples). */
    static double[] ridge(WeightedMasks masks, double penalty) {
        double[][] gram = masks.gram();
        for (int i = 0; i < gram.length; i++) {
            gram[i][i] += penalty / masks.rows().length;
        }
        return Matrices.times(Matrices.inverse(gram), masks.moment());
    }

    /** min ½ Σ w (y − xβ)² + alpha |β|₁ by coordinate descent (Friedman 2010). */
    static double[] lasso(WeightedMasks masks, double alpha) {
        return descend(masks.gram(), masks.moment(), alpha, new double[masks.players()]);
    }

    /** Ridge on the features that enter the lasso path first. */
    static double[] ridgeOnPath(WeightedMasks masks, double penalty, int features) {
        boolean[] chosen = path(masks, features);
        double[][] gram = masks.gram();
        double[] moment = masks.moment();
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j < gram.length; j++) {
                gram[i][j] = chosen[i] && chosen[j] ? gram[i][j] : 0;
            }
            gram[i][i] = chosen[i] ? gram[i][i] + penalty / masks.rows().length : 1;
            moment[i] = chosen[i] ? moment[i] : 0;
        }
        return Matrices.times(Matrices.inverse(gram), moment);
    }

    private static boolean[] path(WeightedMasks masks, int features) {
        double[][] gram = masks.gram();
        double[] moment = masks.moment();
        double start = Arrays.stream(moment).map(Math::abs).max().orElse(0);
        boolean[] chosen = new boolean[moment.length];
        double[] coefficients = new double[moment.length];
        int count = 0;
        for (int step = 1; step <= PATH_STEPS && count < features && start > 0; step++) {
            coefficients = descend(gram, moment, start * Math.pow(1e-3, (double) step / PATH_STEPS), coefficients);
            for (int i = 0; i < chosen.length && count < features; i++) {
                if (coefficients[i] != 0 && !chosen[i]) {
                    chosen[i] = true;
                    count++;
                }
            }
        }
        return chosen;
    }

    private static double[] descend(double[][] gram, double[] moment, double alpha, double[] start) {
        double[] coefficients = start.clone();
        double scale = Math.max(1e-300, Arrays.stream(moment).map(Math::abs).max().orElse(0));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < coefficients.length; i++) {
                if (gram[i][i] <= 1e-15) {
                    continue;
                }
                double before = coefficients[i];
                double pull = moment[i] - Matrices.dot(gram[i], coefficients) + gram[i][i] * before;
                coefficients[i] = Math.signum(pull) * Math.max(0, Math.abs(pull) - alpha) / gram[i][i];
                moved = Math.max(moved, gram[i][i] * Math.abs(coefficients[i] - before));
            }
            if (moved < TOLERANCE * scale) {
                break;
            }
        }
        return coefficients;
    }
}
