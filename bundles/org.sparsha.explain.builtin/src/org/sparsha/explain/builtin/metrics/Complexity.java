/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.sparsha.explain.MetricResult;

/** Entropy of |φ|/Σ|φ| in nats (Bhatt 2020), and e to its power: how many parts the weight is spread over, so to speak. */
public final class Complexity extends WeightMetric {

    @Override
    MetricResult measure(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double entropy = 0;
        for (double weight : weights) {
            double share = weight / sum;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("complexity", entropy);
        values.put("complexity-parts", Math.exp(entropy));
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT,
                "As simple as an explanation by %.1f of %d parts of equal weight.", Math.exp(entropy), weights.length));
    }
}
