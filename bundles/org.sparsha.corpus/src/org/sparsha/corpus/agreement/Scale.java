/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

/** What the answers' categories mean, and with it how far two of them differ (Krippendorff 2011, section E). */
public enum Scale {
    /** Names: any two differ alike. */
    NOMINAL,
    /** Ranks: two differ by how many answers lie between them. */
    ORDINAL,
    /** Numbers whose differences mean something. */
    INTERVAL,
    /** Numbers with a true zero: two differ by their difference over their sum. */
    RATIO,
    /**
     * Sets of labels, joined by {@code +}: two differ by MASI (Passonneau 2006, <i>Measuring Agreement on Set-valued Items (MASI) for
     * Semantic and Pragmatic Annotation</i>), 1 − J·M with the Jaccard coefficient J and M = 1 for equal sets, 2/3 where one holds the
     * other, 1/3 where they overlap, 0 where they don't.
     */
    MASI;

    /**
     * Squared difference of two categories.
     *
     * @param one number of a category
     * @param other number of another, not below {@code one}
     * @param values the categories' numbers, ascending; of sets the sum of 2^i over their labels
     * @param totals how many answers that can be paired each category has
     * @return δ², 0 where both are the same; of sets MASI itself, which is no difference of numbers
     */
    double squaredDifference(int one, int other, double[] values, double[] totals) {
        if (one == other) {
            return 0;
        }
        if (this == MASI) {
            return masi((long) values[one], (long) values[other]);
        }
        double difference = switch (this) {
            case NOMINAL, MASI -> 1;
            case ORDINAL -> {
                double between = -(totals[one] + totals[other]) / 2;
                for (int category = one; category <= other; category++) {
                    between += totals[category];
                }
                yield between;
            }
            case INTERVAL -> values[other] - values[one];
            case RATIO -> {
                double sum = values[one] + values[other];
                yield sum == 0 ? 0 : (values[other] - values[one]) / sum;
            }
        };
        return difference * difference;
    }

    /**
     * MASI of two sets.
     *
     * @param one a bit a label, one at least
     * @param other the same of another set
     * @return 0 for equal ones to 1 for sets that have nothing in common
     */
    static double masi(long one, long other) {
        long both = one & other;
        double jaccard = Long.bitCount(both) / (double) Long.bitCount(one | other);
        double monotonicity = one == other ? 1 : both == one || both == other ? 2 / 3.0 : both != 0 ? 1 / 3.0 : 0;
        return 1 - jaccard * monotonicity;
    }
}
