/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Patterns patterns = Patterns.of(ratings);
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
        int best = 0;
        for (int c = 1; c < posterior[unit].length; c++) {
            best = posterior[unit][c] > posterior[unit][best] ? c : best;
        }
        return best;
    }

    /**
     * Answers that several units have alike, kept once and counted.
     *
     * @param answers [pattern][annotator], number of a category or missing
     * @param counts how many units have each
     * @param ofUnit number of each unit's pattern
     */
    private record Patterns(int[][] answers, int[] counts, int[] ofUnit) {

        static Patterns of(Ratings ratings) {
            Map<List<Integer>, Integer> numbers = new HashMap<>();
            List<int[]> found = new ArrayList<>();
            int[] ofUnit = new int[ratings.units().size()];
            int[] counts = new int[ofUnit.length];
            for (int unit = 0; unit < ofUnit.length; unit++) {
                int[] row = new int[ratings.annotators().size()];
                for (int person = 0; person < row.length; person++) {
                    row[person] = ratings.answer(unit, person);
                }
                Integer number = numbers.putIfAbsent(Arrays.stream(row).boxed().toList(), found.size());
                if (number == null) {
                    number = found.size();
                    found.add(row);
                }
                ofUnit[unit] = number;
                counts[number]++;
            }
            return new Patterns(found.toArray(int[][]::new), Arrays.copyOf(counts, found.size()), ofUnit);
        }

        double[][] toUnits(double[][] posterior) {
            return Arrays.stream(ofUnit).mapToObj(number -> posterior[number].clone()).toArray(double[][]::new);
        }
    }

    private static final class Fit {
        private final Patterns patterns;
        private final int people;
        private final int categories;
        private final double[] unknowing;
        private final double[][] habits;

        Fit(Ratings ratings, Patterns patterns, SplittableRandom random) {
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
                        for (int c = 0; c < categories; c++) {
                            truth[c] *= (c == answer ? 1 - unknowing[j] : 0) + unknowing[j] * habits[j][answer];
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
