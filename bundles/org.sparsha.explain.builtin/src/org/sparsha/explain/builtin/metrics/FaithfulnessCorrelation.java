/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Locale;
import java.util.OptionalDouble;

import org.sparsha.explain.Agreement;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** Pearson's correlation of Σφ over random subsets and v(all) − v(all without the subset) (Bhatt 2020); high is good. */
public final class FaithfulnessCorrelation extends PlayerMetric {

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        RandomSubsets subsets = RandomSubsets.of(task, judged, asking);
        OptionalDouble found = Agreement.pearson(subsets.forecast(), subsets.effect());
        if (found.isEmpty()) {
            return MetricResult.undefined("Removing parts never changes the score, so there is nothing to correlate with.");
        }
        double r = found.getAsDouble();
        return MetricResult.of("faithfulness-correlation", r, String.format(Locale.ROOT,
                "What the scores forecast and what removing random parts does correlate by %.2f: %s.", r,
                r >= 0.7 ? "the scores can be relied on" : r >= 0.3 ? "the scores are a rough guide" : "the scores are no guide"));
    }
}
