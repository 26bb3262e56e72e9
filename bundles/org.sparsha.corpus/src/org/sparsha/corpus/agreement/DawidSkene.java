/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;

/**
 * What many together say, each person with a confusion matrix of their own (Dawid and Skene 1979, <i>Maximum Likelihood Estimation of
 * Observer Error-Rates Using the EM Algorithm</i>): P(answers, truth) = p(truth) · Π_j π_j(truth, answer_j). Expectation maximisation from
 * the shares of the answers, as in their paper; without smoothing, until the likelihood stands still.
 *
 * @param prior probability of each category to be the true one
 * @param errors [person][true category][answer], the probability of that answer; rows of categories that never are true are uniform
 * @param posterior [unit][category], the probability of each category to be the true one
 */
public record DawidSkene(double[] prior, double[][][] errors, double[][] posterior) {

    private static final int STEPS = 200;
    private static final double STILL = 1e-9;

    /**
     * @param ratings answers
     * @return the fit; no chance is in it
     */
    public static DawidSkene of(Ratings ratings) {
        AnswerPatterns patterns = AnswerPatterns.of(ratings);
        int categories = ratings.categories().size();
        int people = ratings.annotators().size();
        double[][] posterior = shares(patterns, categories);
        double[] prior = new double[categories];
        double[][][] errors = new double[people][categories][categories];
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            estimate(patterns, posterior, prior, errors);
            double likelihood = judge(patterns, posterior, prior, errors);
            if (likelihood - before < STILL * Math.abs(likelihood)) {
                break;
            }
            before = likelihood;
        }
        return new DawidSkene(prior, errors, patterns.toUnits(posterior));
    }

    private static double[][] shares(AnswerPatterns patterns, int categories) {
        double[][] shares = new double[patterns.counts().length][categories];
        for (int p = 0; p < shares.length; p++) {
            for (int answer : patterns.answers()[p]) {
                if (answer != Ratings.MISSING) {
                    shares[p][answer]++;
                }
            }
            scale(shares[p]);
        }
        return shares;
    }

    private static void estimate(AnswerPatterns patterns, double[][] posterior, double[] prior, double[][][] errors) {
        Arrays.fill(prior, 0);
        for (double[][] person : errors) {
            for (double[] row : person) {
                Arrays.fill(row, 0);
            }
        }
        for (int p = 0; p < posterior.length; p++) {
            for (int c = 0; c < prior.length; c++) {
                double weight = patterns.counts()[p] * posterior[p][c];
                prior[c] += weight;
                for (int j = 0; j < errors.length; j++) {
                    int answer = patterns.answers()[p][j];
                    if (answer != Ratings.MISSING) {
                        errors[j][c][answer] += weight;
                    }
                }
            }
        }
        scale(prior);
        for (double[][] person : errors) {
            for (double[] row : person) {
                scale(row);
            }
        }
    }

    private static double judge(AnswerPatterns patterns, double[][] posterior, double[] prior, double[][][] errors) {
        double likelihood = 0;
        for (int p = 0; p < posterior.length; p++) {
            for (int c = 0; c < prior.length; c++) {
                double probability = prior[c];
                for (int j = 0; j < errors.length; j++) {
                    int answer = patterns.answers()[p][j];
                    probability *= answer == Ratings.MISSING ? 1 : errors[j][c][answer];
                }
                posterior[p][c] = probability;
            }
            likelihood += patterns.counts()[p] * Math.log(scale(posterior[p]));
        }
        return likelihood;
    }

    /** Divides by the sum, or makes all equal where it is 0; the sum. */
    private static double scale(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int i = 0; i < values.length; i++) {
            values[i] = sum > 0 ? values[i] / sum : 1.0 / values.length;
        }
        return sum > 0 ? sum : Double.MIN_NORMAL;
    }
}
