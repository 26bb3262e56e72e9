/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/**
 * E[(Σφ over a random subset − (v(all) − v(all without it)))²] (Yeh 2019), with the scores scaled to fit best, so that methods of other
 * units compare; the plain figure beside it, and the share of the effects' mean square that is missed.
 */
public final class Infidelity extends PlayerMetric {

    @Override
    boolean needsOrder() {
        return false;
    }

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        RandomSubsets subsets = RandomSubsets.of(task, judged, asking);
        double largest = java.util.Arrays.stream(subsets.forecast()).map(Math::abs).max().orElse(0);
        double unit = largest > 0 ? 1 / largest : 0;
        double crossed = 0;
        double squares = 0;
        double effects = 0;
        for (int k = 0; k < subsets.effect().length; k++) {
            double forecast = subsets.forecast()[k] * unit;
            crossed += forecast * subsets.effect()[k];
            squares += forecast * forecast;
            effects += subsets.effect()[k] * subsets.effect()[k];
        }
        double scale = squares > 0 ? crossed / squares : 0;
        double scaled = 0;
        double plain = 0;
        for (int k = 0; k < subsets.effect().length; k++) {
            double miss = scale * subsets.forecast()[k] * unit - subsets.effect()[k];
            double plainMiss = Math.clamp(subsets.forecast()[k], -1e100, 1e100) - subsets.effect()[k];
            scaled += miss * miss / subsets.effect().length;
            plain += plainMiss * plainMiss / subsets.effect().length;
        }
        double missed = effects > 0 ? Math.min(1, scaled * subsets.effect().length / effects) : 0;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("infidelity", scaled);
        values.put("infidelity-unscaled", plain);
        values.put("infidelity-share", missed);
        return new MetricResult(values, Map.of(), effects == 0
                ? "Removing parts never changes the score, so every forecast of nothing is right."
                : String.format(Locale.ROOT, "As a forecast of what removals do, the scores miss %.0f %% of it: %s.", 100 * missed,
                        missed <= 0.25 ? "a good forecast" : missed <= 0.6 ? "a rough one" : "a poor one"));
    }
}
