/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import org.sparsha.explain.MetricResult;

/** AI = 100 · [p(x) &lt; p(x_in)]: whether the salient part alone is answered with more confidence. */
public final class AverageIncrease extends SalientMetric {

    @Override
    MetricResult measure(SalientSplit split, int target) {
        boolean more = probability(split.whole(), target) < probability(split.inside(), target);
        return MetricResult.of("average-increase", more ? 100 : 0, "The marked " + percent(split.share()) + " alone is answered with "
                + (more ? "more" : "no more") + " confidence than the whole clip.");
    }
}
