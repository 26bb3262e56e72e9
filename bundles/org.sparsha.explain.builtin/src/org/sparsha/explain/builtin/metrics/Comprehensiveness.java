/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Locale;
import java.util.Map;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** Mean over k of p(x) − p(x without the top k %), k of 1, 5, 10, 20, 50 (DeYoung 2020); high is good. */
public final class Comprehensiveness extends PlayerMetric {

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        Map<String, Double> values = TopShares.measure("comprehensiveness", false, task, judged, asking);
        double found = values.get("comprehensiveness");
        double chance = values.get("comprehensiveness-random");
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT,
                "Without its highest-scored parts the answer falls by %.2f on average, without random ones by %.2f: %s.", found, chance,
                found >= chance + 0.05 ? "the parts matter" : "the parts matter no more than others"));
    }
}
