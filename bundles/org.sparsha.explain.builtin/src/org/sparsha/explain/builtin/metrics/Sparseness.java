/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;
import java.util.Locale;

import org.sparsha.explain.MetricResult;

/** Gini index of |φ| (Chalasani 2020): 0 where all parts weigh alike, near 1 where few carry everything. */
public final class Sparseness extends WeightMetric {

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    MetricResult measure(double[] weights) {
        double[] sorted = Arrays.stream(weights).sorted().toArray();
        double sum = Arrays.stream(sorted).sum();
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        double gini = weighted / (sorted.length * sum);
        return MetricResult.of("sparseness", gini, String.format(Locale.ROOT, "%s (Gini index %.2f).",
                gini >= 0.6 ? "A few parts carry most of the weight" : gini >= 0.3 ? "Some parts weigh more than others"
                        : "The weight is spread over nearly all parts", gini));
    }
}
