/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.explain.MetricResult;

/** Fid-in = [argmax f(x_in) = c]: whether the salient part alone is still answered with the class, beside random parts of the same size. */
public final class FidelityIn extends SalientMetric {

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    MetricResult measure(SalientSplit split, int target) {
        boolean holds = split.inside().best() == target;
        double random = split.randomInside().stream().filter(answer -> answer.best() == target).count() / (double) split.randomInside()
                .size();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("fidelity-in", holds ? 1.0 : 0);
        values.put("fidelity-in-random", random);
        return new MetricResult(values, Map.of(), "The marked " + percent(split.share()) + " alone is " + (holds ? "still" : "not")
                + " answered with " + split.whole().labels().get(target) + "; a random " + percent(split.share()) + " alone is in "
                + percent(random) + " of the tries.");
    }
}
