/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** |Σφ − (v(all) − v(none))|: 0 for Shapley and Owen values by definition; other methods don't promise it. */
public final class Completeness extends PlayerMetric {

    @Override
    boolean needsOrder() {
        return false;
    }

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        int players = judged.players();
        double[] bounds = asking.scores(judged.game(), List.of(Coalition.none(players), Coalition.all(players)), 1);
        double whole = bounds[1] - bounds[0];
        double sum = Arrays.stream(judged.scores()).sum();
        double error = Math.abs(sum - whole);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("completeness", error);
        values.put("completeness-sum", sum);
        values.put("completeness-whole", whole);
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT,
                "The scores add up to %.3g, the whole clip makes a difference of %.3g: %s.", sum, whole,
                error <= 1e-6 + 0.01 * Math.abs(whole) ? "nothing is missing" : "the scores are not shares of that difference"));
    }
}
