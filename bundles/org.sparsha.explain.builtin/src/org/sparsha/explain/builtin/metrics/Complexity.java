/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** Entropy of |φ|/Σ|φ| in nats (Bhatt 2020), and e to its power: how many parts the weight is spread over, so to speak. */
public final class Complexity extends PlayerMetric {

    @Override
    boolean needsOrder() {
        return false;
    }

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return 0;
    }

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) {
        double largest = Arrays.stream(judged.scores()).map(Math::abs).max().orElse(0);
        if (largest == 0) {
            return MetricResult.undefined("All scores are 0, so there is no weight to spread.");
        }
        double sum = Arrays.stream(judged.scores()).map(score -> Math.abs(score) / largest).sum();
        double entropy = 0;
        for (double score : judged.scores()) {
            double share = Math.abs(score) / largest / sum;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("complexity", entropy);
        values.put("complexity-parts", Math.exp(entropy));
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT,
                "As simple as an explanation by %.1f of %d parts of equal weight.", Math.exp(entropy), judged.players()));
    }
}
