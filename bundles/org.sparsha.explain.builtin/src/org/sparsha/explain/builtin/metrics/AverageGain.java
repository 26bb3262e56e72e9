/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import org.sparsha.explain.MetricResult;

/** AG = 100 · max(0, p(x_in) − p(x)) / (1 − p(x)): how much of the missing probability the salient part alone gains; high is good. */
public final class AverageGain extends SalientMetric {

    @Override
    MetricResult measure(SalientSplit split, int target) {
        double p = probability(split.whole(), target);
        if (p >= 1) {
            return MetricResult.undefined("The class has probability 1 to begin with, so nothing can be gained.");
        }
        double gain = 100 * Math.max(0, probability(split.inside(), target) - p) / (1 - p);
        return MetricResult.of("average-gain", gain, "Keeping only the marked " + percent(split.share()) + " gains " + percent(gain / 100)
                + " of the probability that was missing.");
    }
}
