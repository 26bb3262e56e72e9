/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows (0/1 masks), answers and weights of a local surrogate, centred for a fit with an intercept.
 *
 * @param rows masks, centred by their weighted mean, one a sample
 * @param answers scores, centred likewise
 * @param weights weights, adding up to 1
 * @param meanRow weighted mean of the masks
 * @param meanAnswer weighted mean of the scores
 */
record WeightedMasks(double[][] rows, double[] answers, double[] weights, double[] meanRow, double meanAnswer) {

    static WeightedMasks of(double[][] masks, double[] scores, double[] weights) {
        int players = masks[0].length;
        double total = Arrays.stream(weights).sum();
        double[] shares = new double[weights.length];
        double[] meanRow = new double[players];
        double meanAnswer = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = total > 0 ? weights[k] / total : 1.0 / weights.length;
            Matrices.addScaled(meanRow, masks[k], shares[k]);
            meanAnswer += shares[k] * scores[k];
        }
        double[][] rows = new double[masks.length][];
        double[] answers = new double[masks.length];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = masks[k].clone();
            Matrices.addScaled(rows[k], meanRow, -1);
            answers[k] = scores[k] - meanAnswer;
        }
        return new WeightedMasks(rows, answers, shares, meanRow, meanAnswer);
    }

    int players() {
        return meanRow.length;
    }

    /** Weighted R² of a linear surrogate: 1 where it explains all variance, 0 where there is none to explain. */
    double r2(double[] coefficients) {
        double residual = 0;
        double total = 0;
        for (int k = 0; k < rows.length; k++) {
            double miss = answers[k] - Matrices.dot(rows[k], coefficients);
            residual += weights[k] * miss * miss;
            total += weights[k] * answers[k] * answers[k];
        }
        return total > 0 ? 1 - residual / total : 0;
    }

    /** Gram matrix of the rows; the weights add up to 1. */
    double[][] gram() {
        double[][] gram = new double[players()][players()];
        for (int k = 0; k < rows.length; k++) {
            Matrices.addOuter(gram, rows[k], weights[k]);
        }
        return gram;
    }

    double[] moment() {
        double[] moment = new double[players()];
        for (int k = 0; k < rows.length; k++) {
            Matrices.addScaled(moment, rows[k], weights[k] * answers[k]);
        }
        return moment;
    }

    /** Bayesian bootstrap (Rubin 1981): the same rows under random exponential weights. */
    WeightedMasks reweighted(SplittableRandom random) {
        double[] drawn = new double[weights.length];
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = weights[k] * -Math.log(1 - random.nextDouble());
        }
        return of(rows, answers, drawn);
    }
}
