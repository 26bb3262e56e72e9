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
    RATIO;

    /**
     * Squared difference of two categories.
     *
     * @param one number of a category
     * @param other number of another, not below {@code one}
     * @param values the categories' numbers, ascending
     * @param totals how many answers that can be paired each category has
     * @return δ², 0 where both are the same
     */
    double squaredDifference(int one, int other, double[] values, double[] totals) {
        if (one == other) {
            return 0;
        }
        double difference = switch (this) {
            case NOMINAL -> 1;
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
}
