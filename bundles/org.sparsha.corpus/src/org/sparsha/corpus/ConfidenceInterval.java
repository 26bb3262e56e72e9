/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.Arrays;

import org.sparsha.core.Quantiles;

/**
 * A 95 % confidence interval.
 *
 * @param low the 2.5 % quantile
 * @param high the 97.5 % quantile
 */
public record ConfidenceInterval(double low, double high) {

    /**
     * The percentile interval (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13).
     *
     * @param draws what was found in each draw, in any order, one or more; is left as it is
     * @return the interval
     */
    public static ConfidenceInterval of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new ConfidenceInterval(Quantiles.of(sorted, 0.025), Quantiles.of(sorted, 0.975));
    }
}
