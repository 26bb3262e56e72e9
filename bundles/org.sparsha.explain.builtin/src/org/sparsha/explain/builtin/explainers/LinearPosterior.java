/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;

import org.sparsha.explain.Coalition;

/**
 * Bayesian linear regression: falls of the score = sums of the removed segments' weights + noise, weights as {@link SmoothPrior} has them,
 * the noise's variance being {@code noise}² times the share of segments removed (what a sum can't say about interactions grows with what is
 * removed). The scale of both is the one that makes the data most likely.
 *
 * @param means posterior mean of every weight
 * @param deviations posterior standard deviation of every weight
 * @param predictive share of the falls' variance that is forecast when each one in turn is left out of the fit; at most 1
 */
record LinearPosterior(double[] means, double[] deviations, double predictive) {

    private static final double LEAST_NOISE = 1e-6;

    static LinearPosterior of(SmoothPrior prior, double noise, List<Coalition> masks, double[] falls) {
        int count = masks.size();
        int players = masks.get(0).size();
        double[][] removed = new double[count][players];
        double[][] shared = new double[count][];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < players; i++) {
                removed[k][i] = masks.get(k).keeps(i) ? 0 : 1;
            }
            shared[k] = prior.times(removed[k]);
        }
        double[][] covariance = new double[count][count];
        for (int k = 0; k < count; k++) {
            for (int other = 0; other <= k; other++) {
                covariance[k][other] = Matrices.dot(removed[k], shared[other]);
                covariance[other][k] = covariance[k][other];
            }
            covariance[k][k] += LEAST_NOISE + noise * noise * (players - masks.get(k).kept()) / players;
        }
        double[][] inverse = Matrices.inverse(covariance);
        double[] solved = Matrices.times(inverse, falls);
        double scale = Math.max(0, Matrices.dot(falls, solved) / count);
        double[] means = new double[players];
        double[] deviations = new double[players];
        double[] column = new double[count];
        for (int i = 0; i < players; i++) {
            for (int k = 0; k < count; k++) {
                column[k] = shared[k][i];
            }
            means[i] = Matrices.dot(column, solved);
            double known = Matrices.dot(column, Matrices.times(inverse, column));
            deviations[i] = Math.sqrt(scale * Math.max(0, prior.variance(i) - known));
        }
        return new LinearPosterior(means, deviations, predictive(inverse, solved, falls));
    }

    private static double predictive(double[][] inverse, double[] solved, double[] falls) {
        double mean = 0;
        for (double fall : falls) {
            mean += fall / falls.length;
        }
        double missed = 0;
        double total = 0;
        for (int k = 0; k < falls.length; k++) {
            double miss = solved[k] / inverse[k][k];
            missed += miss * miss;
            total += (falls[k] - mean) * (falls[k] - mean);
        }
        return total > 0 ? 1 - missed / total : 0;
    }
}
