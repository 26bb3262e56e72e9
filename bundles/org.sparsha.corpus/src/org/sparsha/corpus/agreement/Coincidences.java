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

/**
 * Krippendorff's α (Krippendorff 2011, <i>Computing Krippendorff's Alpha-Reliability</i>): 1 − D_o/D_e over the coincidences of answers
 * within units, o_ck = Σ_u pairs(c, k)/(m_u − 1). Units with fewer than two answers are left out. Units with the same answers are kept
 * once and counted, so that bootstrap draws over a hundred thousand units cost milliseconds.
 */
public final class Coincidences {

    private final double[] values;
    private final List<int[]> patterns;
    private final int[] patternOfUnit;

    private Coincidences(double[] values, List<int[]> patterns, int[] patternOfUnit) {
        this.values = values;
        this.patterns = patterns;
        this.patternOfUnit = patternOfUnit;
    }

    /**
     * @param ratings answers
     * @return their coincidences
     */
    public static Coincidences of(Ratings ratings) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<int[]> patterns = new ArrayList<>();
        int[] ofUnit = new int[ratings.units().size()];
        int pairable = 0;
        for (int unit = 0; unit < ofUnit.length; unit++) {
            int[] counts = ratings.counts(unit);
            if (Arrays.stream(counts).sum() >= 2) {
                Integer number = numbers.putIfAbsent(Arrays.stream(counts).boxed().toList(), patterns.size());
                if (number == null) {
                    number = patterns.size();
                    patterns.add(counts);
                }
                ofUnit[pairable++] = number;
            }
        }
        return new Coincidences(ratings.values(), patterns, Arrays.copyOf(ofUnit, pairable));
    }

    /** @return how many units have two answers or more */
    public int pairableUnits() {
        return patternOfUnit.length;
    }

    /**
     * Krippendorff's α.
     *
     * @param scale what the categories mean
     * @return at most 1; 0 is what chance gives; absent where nothing can be paired or everybody always gave the same answer
     */
    public OptionalDouble alpha(Scale scale) {
        double[] weights = new double[patterns.size()];
        for (int pattern : patternOfUnit) {
            weights[pattern]++;
        }
        return alpha(scale, weights);
    }

    /**
     * The 95 % percentile interval of α when units are drawn with replacement. Draws in which it is undefined are left out.
     *
     * @param scale what the categories mean
     * @param draws how many draws
     * @param seed which random draws
     * @return low and high; absent where α is, or in half of the draws
     */
    public Optional<Bounds> interval(Scale scale, int draws, long seed) {
        if (alpha(scale).isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[draws];
        int defined = 0;
        double[] weights = new double[patterns.size()];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(weights, 0);
            for (int k = 0; k < patternOfUnit.length; k++) {
                weights[patternOfUnit[random.nextInt(patternOfUnit.length)]]++;
            }
            OptionalDouble alpha = alpha(scale, weights);
            if (alpha.isPresent()) {
                found[defined++] = alpha.getAsDouble();
            }
        }
        return 2 * defined < draws ? Optional.empty() : Optional.of(Bounds.of(Arrays.copyOf(found, defined)));
    }

    private OptionalDouble alpha(Scale scale, double[] weights) {
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
