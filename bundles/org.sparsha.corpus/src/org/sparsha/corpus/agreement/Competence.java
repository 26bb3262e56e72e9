/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who can be relied on, and what many together say: MACE (Hovy, Berg-Kirkpatrick, Vaswani and Hovy 2013). An annotator knows the truth with
 * probability s and else answers from a habit of their own: P(answer | truth) = (1 − s)·[answer = truth] + s·ξ(answer), s being how often
 * they don't know. Fitted by expectation maximisation with smoothed counts from several random starts; the likeliest is kept. Seeded.
 *
 * @param competence of each annotator, 1 − s, 0 to 1
 * @param posterior [unit][category], the probability of each category to be the true one; uniform where nobody answered
 * @param likelihood logarithm of the answers' likelihood
 */
public record Competence(double[] competence, double[][] posterior, double likelihood) {

    private static final int STEPS = 50;
    private static final int STARTS = 10;
    private static final double PRIOR = 0.5;

    /**
     * @param ratings answers
     * @param seed which random starts
     * @return the fit
     */
    public static Competence of(Ratings ratings, long seed) {
        Competence best = null;
        AnswerPatterns patterns = AnswerPatterns.of(ratings);
        SplittableRandom random = new SplittableRandom(seed);
        for (int start = 0; start < STARTS; start++) {
            Competence one = new Fit(ratings, patterns, random.split()).run();
            best = best == null || one.likelihood > best.likelihood ? one : best;
        }
        return new Competence(best.competence, patterns.toUnits(best.posterior), best.likelihood);
    }

    /**
     * @param unit number of a unit
     * @return number of the category that is likeliest there, the first of equals
     */
    public int answer(int unit) {
        return GoldLabels.likeliest(posterior[unit]);
    }

    private static final class Fit {
        private final AnswerPatterns patterns;
        private final int people;
        private final int categories;
        private final double[] unknowing;
        private final double[][] habits;

        Fit(Ratings ratings, AnswerPatterns patterns, SplittableRandom random) {
            this.patterns = patterns;
            people = ratings.annotators().size();
            categories = ratings.categories().size();
            unknowing = new double[people];
            habits = new double[people][categories];
            for (int j = 0; j < people; j++) {
                unknowing[j] = 0.2 + 0.6 * random.nextDouble();
                for (int c = 0; c < categories; c++) {
                    habits[j][c] = 0.5 + random.nextDouble();
                }
                scale(habits[j]);
            }
        }

        Competence run() {
            double[][] posterior = new double[patterns.counts().length][categories];
            double likelihood = 0;
            for (int step = 0; step < STEPS; step++) {
                likelihood = step(posterior);
            }
            return new Competence(Arrays.stream(unknowing).map(s -> 1 - s).toArray(), posterior, likelihood);
        }

        /** One step; the posterior and likelihood are those under the parameters before it. */
        private double step(double[][] posterior) {
            double[] known = new double[people];
            double[] guessed = new double[people];
            double[][] given = new double[people][categories];
            double likelihood = 0;
            for (int unit = 0; unit < posterior.length; unit++) {
                int[] answers = patterns.answers()[unit];
                int weight = patterns.counts()[unit];
                double[] truth = posterior[unit];
                Arrays.fill(truth, 1.0 / categories);
                for (int j = 0; j < people; j++) {
                    int answer = answers[j];
                    if (answer != Ratings.MISSING) {
                        double habit = unknowing[j] * habits[j][answer];
                        double either = 1 - unknowing[j] + habit;
                        for (int c = 0; c < categories; c++) {
                            truth[c] *= c == answer ? either : habit;
                        }
                    }
                }
                likelihood += weight * Math.log(scale(truth));
                for (int j = 0; j < people; j++) {
                    int answer = answers[j];
                    if (answer != Ratings.MISSING) {
                        double habit = unknowing[j] * habits[j][answer];
                        double knew = truth[answer] * (1 - unknowing[j]) / (1 - unknowing[j] + habit);
                        known[j] += weight * knew;
                        guessed[j] += weight * (1 - knew);
                        given[j][answer] += weight * (1 - knew);
                    }
                }
            }
            for (int j = 0; j < people; j++) {
                unknowing[j] = (guessed[j] + PRIOR) / (known[j] + guessed[j] + 2 * PRIOR);
                for (int c = 0; c < categories; c++) {
                    habits[j][c] = given[j][c] + PRIOR;
                }
                scale(habits[j]);
            }
            return likelihood;
        }

        /** Divides by the sum; the sum. */
        private static double scale(double[] values) {
            double sum = Arrays.stream(values).sum();
            for (int i = 0; i < values.length; i++) {
                values[i] /= sum;
            }
            return sum;
        }
    }
}
