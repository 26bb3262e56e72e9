/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.sparsha.corpus.ConfidenceInterval;

/** Tests of paired differences. All are of two sides. */
public final class PairedTests {

    /** Draws of a bootstrap. */
    public static final int DRAWS = 10_000;

    /** Pairs up to which all flips are gone through: 65,536. */
    public static final int MOST_FLIPPED = 16;

    private PairedTests() {
    }

    /**
     * What a bootstrap says of a difference.
     *
     * @param low the 2.5 % quantile of the differences drawn
     * @param high the 97.5 % quantile
     * @param p twice the smaller share of draws on either side of 0, zeros on both, at most 1
     */
    public record Bootstrapped(double low, double high, double p) {
    }

    /**
     * Paired bootstrap by percentiles (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13): units are drawn with
     * replacement, as many as there are, and with each come all of its answers by both runs.
     *
     * @param units how many units there are, 1 or more
     * @param seed which random draws
     * @param differences the differences of all measures over the units drawn, whose numbers it is given; it must not keep the array
     * @return one result a measure
     */
    public static List<Bootstrapped> bootstrap(int units, long seed, Function<int[], double[]> differences) {
        Random random = new Random(seed);
        double[][] drawn = new double[DRAWS][];
        int[] numbers = new int[units];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < units; i++) {
                numbers[i] = random.nextInt(units);
            }
            drawn[draw] = differences.apply(numbers);
        }
        return IntStream.range(0, drawn[0].length)
                .mapToObj(measure -> result(Arrays.stream(drawn).mapToDouble(values -> values[measure]).sorted().toArray())).toList();
    }

    private static Bootstrapped result(double[] sorted) {
        ConfidenceInterval interval = ConfidenceInterval.of(sorted);
        long below = Arrays.stream(sorted).filter(value -> value <= 0).count();
        long above = Arrays.stream(sorted).filter(value -> value >= 0).count();
        return new Bootstrapped(interval.low(), interval.high(), Math.min(1, 2.0 * Math.min(below, above) / sorted.length));
    }

    /**
     * Exact sign-flip test of the mean (Fisher's randomisation test, "The Design of Experiments", 1935, §21): the share of all ways to flip
     * signs that lead to a mean at least as far from 0.
     *
     * @param differences one a unit, such as a speaker
     * @return the p value; nothing for no unit, or for more than {@value #MOST_FLIPPED}
     */
    public static OptionalDouble signFlip(double[] differences) {
        if (differences.length == 0 || differences.length > MOST_FLIPPED) {
            return OptionalDouble.empty();
        }
        double observed = Math.abs(Arrays.stream(differences).sum());
        long all = 1L << differences.length;
        long asFar = 0;
        for (long flips = 0; flips < all; flips++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += (flips >> i & 1) == 0 ? differences[i] : -differences[i];
            }
            asFar += Math.abs(sum) >= observed - 1e-12 ? 1 : 0; // sums of the same numbers in another sign may differ by rounding
        }
        return OptionalDouble.of((double) asFar / all);
    }

    /**
     * McNemar's exact test (McNemar 1947, as a binomial test of the discordant pairs): it takes recordings for independent of one another,
     * which those of one speaker aren't.
     *
     * @param onlyFirst recordings that only the first run was right about
     * @param onlySecond recordings that only the second was right about
     * @return the p value; 1 where they never differ
     */
    public static double mcNemar(long onlyFirst, long onlySecond) {
        long all = onlyFirst + onlySecond;
        long fewer = Math.min(onlyFirst, onlySecond);
        double logChoices = 0;
        double sum = 0;
        for (long k = 0; k <= fewer; k++) {
            logChoices += k == 0 ? 0 : Math.log((double) (all - k + 1) / k);
            sum += Math.exp(logChoices - all * Math.log(2));
        }
        return Math.min(1, 2 * sum);
    }

    /**
     * Correction for several tests (Holm, "A simple sequentially rejective multiple test procedure", 1979).
     *
     * @param values p values
     * @return the corrected ones, in the same order
     */
    public static double[] holm(double[] values) {
        List<Integer> order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i])).toList();
        double[] corrected = new double[values.length];
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            largest = Math.max(largest, Math.min(1, (values.length - rank) * values[order.get(rank)]));
            corrected[order.get(rank)] = largest;
        }
        return corrected;
    }
}
