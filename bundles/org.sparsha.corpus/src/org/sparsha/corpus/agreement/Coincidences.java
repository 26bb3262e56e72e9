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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.sparsha.corpus.ConfidenceInterval;

/**
 * Krippendorff's α (Krippendorff 2011, <i>Computing Krippendorff's Alpha-Reliability</i>): 1 − D_o/D_e over the coincidences of answers
 * within units, o_ck = Σ_u pairs(c, k)/(m_u − 1). Units with fewer than two answers are left out. Units with the same answers are kept
 * once and counted, so that bootstrap draws over a hundred thousand units cost milliseconds.
 */
public final class Coincidences {

    private final double[] values;
    private final List<int[]> patterns;
    private final int[] unitsOfPattern;

    private Coincidences(double[] values, List<int[]> patterns, int[] unitsOfPattern) {
        this.values = values;
        this.patterns = patterns;
        this.unitsOfPattern = unitsOfPattern;
    }

    /**
     * @param ratings answers
     * @return their coincidences
     */
    public static Coincidences of(Ratings ratings) {
        return of(ratings, Scale.NOMINAL);
    }

    /**
     * @param ratings answers
     * @param scale what their categories mean
     * @return their coincidences
     */
    static Coincidences of(Ratings ratings, Scale scale) {
        Map<Counts, Integer> numbers = new HashMap<>();
        List<int[]> patterns = new ArrayList<>();
        int[] units = new int[ratings.units().size()];
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int[] counts = ratings.counts(unit);
            if (Arrays.stream(counts).sum() >= 2) {
                Integer number = numbers.putIfAbsent(new Counts(counts), patterns.size());
                if (number == null) {
                    number = patterns.size();
                    patterns.add(counts);
                }
                units[number]++;
            }
        }
        return new Coincidences(ratings.values(scale), patterns, Arrays.copyOf(units, patterns.size()));
    }

    /**
     * Coincidences that are counted already.
     *
     * @param values the categories' numbers
     * @param patterns how often each category was given to a unit, two answers or more
     * @param unitsOfPattern how many units have each pattern
     */
    static Coincidences of(double[] values, List<int[]> patterns, int[] unitsOfPattern) {
        return new Coincidences(values, patterns, unitsOfPattern);
    }

    /** Answers that are alike for every order of people. */
    private record Counts(int[] of) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts that && Arrays.equals(of, that.of);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(of);
        }
    }

    /** @return how many units have two answers or more */
    public int pairableUnits() {
        return Arrays.stream(unitsOfPattern).sum();
    }

    /**
     * One category against all others.
     *
     * @param category number of a category
     * @return the same units, two categories
     */
    Coincidences against(int category) {
        boolean[] one = new boolean[values.length];
        one[category] = true;
        return against(one);
    }

    /** Some categories, by their numbers, against all others. */
    Coincidences against(boolean[] some) {
        List<int[]> two = new ArrayList<>();
        for (int[] counts : patterns) {
            int[] both = new int[2];
            for (int category = 0; category < counts.length; category++) {
                both[some[category] ? 1 : 0] += counts[category];
            }
            two.add(both);
        }
        return new Coincidences(new double[] { 1, 2 }, two, unitsOfPattern);
    }

    /**
     * What is taken for what: how many pairs of answers to the same unit name these two categories, each unit counting by its answers
     * (o_ck).
     *
     * @return [category][category], symmetric
     */
    double[][] matrix() {
        double[][] pairs = new double[values.length][values.length];
        double[] totals = new double[values.length];
        for (int p = 0; p < unitsOfPattern.length; p++) {
            add(patterns.get(p), unitsOfPattern[p], pairs, totals);
        }
        for (int c = 0; c < pairs.length; c++) {
            double others = 0;
            for (int k = 0; k < pairs.length; k++) {
                pairs[c][k] = k < c ? pairs[k][c] : pairs[c][k];
                others += k == c ? 0 : pairs[c][k];
            }
            pairs[c][c] = totals[c] - others;
        }
        return pairs;
    }

    /**
     * Krippendorff's α.
     *
     * @param scale what the categories mean
     * @return at most 1; 0 is what chance gives; absent where nothing can be paired or everybody always gave the same answer
     */
    public OptionalDouble alpha(Scale scale) {
        return alpha(scale, Arrays.stream(unitsOfPattern).asDoubleStream().toArray());
    }

    /**
     * The 95 % percentile interval of α when units are drawn with replacement. Draws in which it is undefined are left out.
     *
     * @param scale what the categories mean
     * @param draws how many draws
     * @param seed which random draws
     * @return low and high; absent where α is, or in half of the draws
     */
    public Optional<ConfidenceInterval> interval(Scale scale, int draws, long seed) {
        if (alpha(scale).isEmpty()) {
            return Optional.empty();
        }
        Multinomial units = new Multinomial(unitsOfPattern, new SplittableRandom(seed));
        return WeightedBootstrap.interval(draws, patterns.size(), units::draw, weights -> alpha(scale, weights));
    }

    /**
     * α of weighted patterns.
     *
     * @param scale what the categories mean
     * @param weights how often each pattern occurs
     */
    OptionalDouble alpha(Scale scale, double[] weights) {
        int size = values.length;
        double[][] pairs = new double[size][size];
        double[] totals = new double[size];
        for (int p = 0; p < weights.length; p++) {
            if (weights[p] > 0) {
                add(patterns.get(p), weights[p], pairs, totals);
            }
        }
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < size; c++) {
            for (int k = c + 1; k < size; k++) {
                if (totals[c] > 0 && totals[k] > 0) {
                    double difference = scale.squaredDifference(c, k, values, totals);
                    observed += pairs[c][k] * difference;
                    expected += totals[c] * totals[k] * difference;
                }
            }
        }
        return expected <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    private static void add(int[] counts, double weight, double[][] pairs, double[] totals) {
        int answers = Arrays.stream(counts).sum();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                totals[c] += weight * counts[c];
                for (int k = c + 1; k < counts.length; k++) {
                    pairs[c][k] += weight * counts[c] * counts[k] / (answers - 1.0);
                }
            }
        }
    }
}
