/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import org.sparsha.explain.MetricResult;

/** AD = 100 · max(0, p(x) − p(x_in)) / p(x): how much of the probability is lost when only the salient part is kept; low is good. */
public final class AverageDrop extends SalientMetric {

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    MetricResult measure(SalientSplit split, int target) {
        double p = probability(split.whole(), target);
        if (p <= 0) {
            return MetricResult.undefined("The class has probability 0 to begin with, so nothing can drop.");
        }
        double drop = 100 * Math.max(0, p - probability(split.inside(), target)) / p;
        return MetricResult.of("average-drop", drop, "Keeping only the marked " + percent(split.share()) + " loses " + percent(drop / 100)
                + " of the probability" + (drop <= 20 ? ": the part nearly suffices." : drop <= 60 ? "." : ": the part does not suffice."));
    }
}
