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
        double[][] shared = shared(prior, masks);
        double[][] inverse = Matrices.inverse(covariance(shared, noise, masks));
        double[] solved = Matrices.times(inverse, falls);
        double scale = Math.max(0, Matrices.dot(falls, solved) / count);
        double[] deviations = new double[players];
        double[] column = new double[count];
        for (int i = 0; i < players; i++) {
            for (int k = 0; k < count; k++) {
                column[k] = shared[k][i];
            }
            double known = Matrices.dot(column, Matrices.times(inverse, column));
            deviations[i] = Math.sqrt(scale * Math.max(0, prior.variance(i) - known));
        }
        return new LinearPosterior(means(shared, solved), deviations, predictive(inverse, solved, falls));
    }

    /** The posterior means alone, several times as quickly. */
    static double[] means(SmoothPrior prior, double noise, List<Coalition> masks, double[] falls) {
        double[][] shared = shared(prior, masks);
        return means(shared, Matrices.solve(covariance(shared, noise, masks), falls));
    }

    private static double[] means(double[][] shared, double[] solved) {
        double[] means = new double[shared[0].length];
        for (int k = 0; k < shared.length; k++) {
            for (int i = 0; i < means.length; i++) {
                means[i] += shared[k][i] * solved[k];
            }
        }
        return means;
    }

    /** Prior covariance of every mask's sum of removed weights with every weight. */
    private static double[][] shared(SmoothPrior prior, List<Coalition> masks) {
        return masks.stream().map(mask -> {
            double[] removed = new double[mask.size()];
            for (int i = 0; i < removed.length; i++) {
                removed[i] = mask.keeps(i) ? 0 : 1;
            }
            return prior.times(removed);
        }).toArray(double[][]::new);
    }

    /** Covariance of the falls. */
    private static double[][] covariance(double[][] shared, double noise, List<Coalition> masks) {
        int count = shared.length;
        double[][] covariance = new double[count][count];
        for (int k = 0; k < count; k++) {
            Coalition mask = masks.get(k);
            for (int other = 0; other <= k; other++) {
                double sum = 0;
                for (int i = 0; i < mask.size(); i++) {
                    sum += mask.keeps(i) ? 0 : shared[other][i];
                }
                covariance[k][other] = sum;
                covariance[other][k] = sum;
            }
            covariance[k][k] += LEAST_NOISE + noise * noise * (mask.size() - mask.kept()) / mask.size();
        }
        return covariance;
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
