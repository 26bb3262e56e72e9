/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How far two curves put the same places first. */
public final class RankAgreement {

    private RankAgreement() {
    }

    /**
     * Spearman's rank correlation, ties given their mean rank.
     *
     * @param a one curve
     * @param b another of the same length
     * @return −1 to 1; empty where the lengths differ or one of them is constant
     */
    public static OptionalDouble spearman(double[] a, double[] b) {
        if (a.length != b.length || a.length < 2) {
            return OptionalDouble.empty();
        }
        double[] ranksA = ranks(a);
        double[] ranksB = ranks(b);
        double mean = (a.length - 1) / 2.0;
        double both = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (ranksA[i] - mean) * (ranksB[i] - mean);
            ofA += (ranksA[i] - mean) * (ranksA[i] - mean);
            ofB += (ranksB[i] - mean) * (ranksB[i] - mean);
        }
        return ofA == 0 || ofB == 0 ? OptionalDouble.empty() : OptionalDouble.of(both / Math.sqrt(ofA * ofB));
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue).toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length;) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double rank = (from + to - 1) / 2.0;
            Arrays.stream(order, from, to).forEach(i -> ranks[i] = rank);
            from = to;
        }
        return ranks;
    }
}
