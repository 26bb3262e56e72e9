/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Agreement beyond what chance gives, by the κ family. Units that lack an answer it needs are left out. */
public final class Kappa {

    private Kappa() {
    }

    /**
     * Cohen's κ of two annotators (Cohen 1960).
     *
     * @param ratings answers
     * @param one number of an annotator
     * @param other number of another
     * @return absent where the two share no unit or both always gave one and the same answer
     */
    public static OptionalDouble cohen(Ratings ratings, int one, int other) {
        return weighted(ratings, one, other, 0);
    }

    /**
     * Cohen's weighted κ (Cohen 1968), disagreement growing with the distance of the categories' values.
     *
     * @param ratings answers
     * @param one number of an annotator
     * @param other number of another
     * @param power 1 for linear, 2 for quadratic weights, 0 for none
     * @return absent where the two share no unit or chance allows no disagreement
     */
    public static OptionalDouble weighted(Ratings ratings, int one, int other, int power) {
        double[] values = ratings.values();
        return weighted(ratings, one, other, (c, k) -> c == k ? 0 : Math.pow(Math.abs(values[c] - values[k]), power));
    }

    /** κ of two annotators where each answer is a set of labels, disagreement counted by MASI. */
    static OptionalDouble sets(Ratings ratings, int one, int other) {
        long[] sets = SetCategories.of(ratings).masks();
        return weighted(ratings, one, other, (c, k) -> Scale.masi(sets[c], sets[k]));
    }

    /** How far two categories differ. */
    @FunctionalInterface
    private interface Weight {
        double of(int one, int other);
    }

    private static OptionalDouble weighted(Ratings ratings, int one, int other, Weight weights) {
        int size = ratings.categories().size();
        double[][] table = new double[size][size];
        double[] rows = new double[size];
        double[] columns = new double[size];
        int count = 0;
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int first = ratings.answer(unit, one);
            int second = ratings.answer(unit, other);
            if (first != Ratings.MISSING && second != Ratings.MISSING) {
                table[first][second]++;
                rows[first]++;
                columns[second]++;
                count++;
            }
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < size; k++) {
                double weight = weights.of(c, k);
                observed += weight * table[c][k];
                expected += weight * rows[c] * columns[k] / Math.max(1, count);
            }
        }
        return expected <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    /**
     * Fleiss' κ (Fleiss 1971). The annotators may be others from unit to unit; every unit counts by its pairs of answers, which is Fleiss'
     * own figure where all units have as many answers.
     *
     * @param ratings answers
     * @return absent where no unit has two answers or all answers are the same
     */
    public static OptionalDouble fleiss(Ratings ratings) {
        double[] totals = new double[ratings.categories().size()];
        double agreement = 0;
        int units = 0;
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int[] counts = ratings.counts(unit);
            double answers = Arrays.stream(counts).sum();
            if (answers >= 2) {
                double pairs = 0;
                for (int c = 0; c < counts.length; c++) {
                    pairs += counts[c] * (counts[c] - 1.0);
                    totals[c] += counts[c];
                }
                agreement += pairs / (answers * (answers - 1));
                units++;
            }
        }
        double all = Arrays.stream(totals).sum();
        double chance = Arrays.stream(totals).map(total -> total / Math.max(1, all)).map(share -> share * share).sum();
        return units == 0 || chance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((agreement / units - chance) / (1 - chance));
    }
}
