/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/** Quantiles of draws, interpolated between neighbours (Hyndman and Fan, 1996, type 7; NumPy's usual one). */
public final class Quantiles {

    private Quantiles() {
    }

    /**
     * A quantile.
     *
     * @param sorted the draws, ascending, one or more
     * @param share which quantile, 0 to 1
     * @return its value
     */
    public static double of(double[] sorted, double share) {
        return of(sorted, sorted.length, share);
    }

    /**
     * A quantile of the first values of an array.
     *
     * @param sorted the draws, ascending as far as they count
     * @param count how many of them count, one or more
     * @param share which quantile, 0 to 1
     * @return its value
     */
    public static double of(double[] sorted, int count, double share) {
        double at = share * (count - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(count - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
