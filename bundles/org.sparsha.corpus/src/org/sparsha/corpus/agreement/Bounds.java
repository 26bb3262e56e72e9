/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;

/**
 * A 95 % interval.
 *
 * @param low the 2.5 % quantile
 * @param high the 97.5 % quantile
 */
public record Bounds(double low, double high) {

    /** Percentiles of draws, interpolated. */
    static Bounds of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Bounds(quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
