/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How far explanations agree: rank correlation and overlap of the highest parts. Pure functions; never NaN: what is not defined, as with a
 * constant explanation, is empty.
 */
public final class Agreement {

    private Agreement() {
    }

    /**
     * Agreement of several explanations of one clip, pair by pair.
     *
     * @param names what each is called, in order
     * @param spearman Spearman's rank correlation of their curves; empty where one of a pair is constant; 1 on the diagonal
     * @param overlap overlap of their highest fifths of time (intersection over union); empty where one of a pair is constant
     */
    public record Matrix(List<String> names, List<List<OptionalDouble>> spearman, List<List<OptionalDouble>> overlap) {
        /** Copies the lists. */
        public Matrix {
            names = List.copyOf(names);
            spearman = spearman.stream().map(List::copyOf).toList();
            overlap = overlap.stream().map(List::copyOf).toList();
        }
    }

    private static final double TOP = 0.2;

    /**
     * Compares explanations of the same clip along time.
     *
     * @param names what each is called
     * @param explanations one a name, of one clip and one model rate
     * @return the matrix
     */
    public static Matrix of(List<String> names, List<Explanation> explanations) {
        return ofCurves(names, explanations.stream().map(Explanation::curve).toList());
    }

    /**
     * @param names what each is called
     * @param curves one a name, points at the same times
     * @return the matrix
     */
    public static Matrix ofCurves(List<String> names, List<double[]> curves) {
        List<List<OptionalDouble>> ranks = new ArrayList<>();
        List<List<OptionalDouble>> overlaps = new ArrayList<>();
        for (double[] one : curves) {
            ranks.add(curves.stream().map(other -> other == one ? OptionalDouble.of(1) : spearman(one, other)).toList());
            overlaps.add(curves.stream().map(other -> other == one ? OptionalDouble.of(1) : topOverlap(one, other, TOP)).toList());
        }
        return new Matrix(names, ranks, overlaps);
    }

    /**
     * Spearman's rank correlation, ties at their mean rank.
     *
     * @param one finite numbers
     * @param other as many
     * @return −1 to 1; empty where either is constant or there are fewer than two numbers
     */
    public static OptionalDouble spearman(double[] one, double[] other) {
        int common = Math.min(one.length, other.length);
        return correlated(Arrays.copyOf(one, common), Arrays.copyOf(other, common), true);
    }

    /**
     * Pearson's correlation.
     *
     * @param one finite numbers
     * @param other as many
     * @return −1 to 1; empty where either is constant or there are fewer than two numbers
     */
    public static OptionalDouble pearson(double[] one, double[] other) {
        int common = Math.min(one.length, other.length);
        return correlated(Arrays.copyOf(one, common), Arrays.copyOf(other, common), false);
    }

    private static OptionalDouble correlated(double[] one, double[] other, boolean ranks) {
        if (one.length < 2 || isConstant(one) || isConstant(other)) {
            return OptionalDouble.empty();
        }
        double found = ranks ? new SpearmansCorrelation().correlation(one, other)
                : new PearsonsCorrelation().correlation(scaled(one), scaled(other));
        return Double.isFinite(found) ? OptionalDouble.of(Math.clamp(found, -1, 1)) : OptionalDouble.empty();
    }

    /** Between −1 and 1, so that squares neither overflow nor vanish. */
    private static double[] scaled(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return Arrays.stream(values).map(value -> value / largest).toArray();
    }

    /**
     * Overlap of the highest shares.
     *
     * @param one finite numbers
     * @param other as many
     * @param share how many of them count as high, above 0 to 1; at least one does
     * @return number of places high in both over those high in either, 0 to 1; empty where either is constant
     */
    public static OptionalDouble topOverlap(double[] one, double[] other, double share) {
        int common = Math.min(one.length, other.length);
        if (common < 2 || isConstant(Arrays.copyOf(one, common)) || isConstant(Arrays.copyOf(other, common))) {
            return OptionalDouble.empty();
        }
        int count = (int) Math.max(1, Math.round(share * common));
        boolean[] high = top(one, common, count);
        boolean[] otherHigh = top(other, common, count);
        int both = 0;
        int either = 0;
        for (int i = 0; i < common; i++) {
            both += high[i] && otherHigh[i] ? 1 : 0;
            either += high[i] || otherHigh[i] ? 1 : 0;
        }
        return OptionalDouble.of((double) both / either);
    }

    private static boolean[] top(double[] values, int common, int count) {
        boolean[] high = new boolean[common];
        IntStream.range(0, common).boxed().sorted(Comparator.comparing((Integer i) -> -values[i]).thenComparing(i -> i)).limit(count)
                .forEach(i -> high[i] = true);
        return high;
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
