/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.explain.MetricResult;

/**
 * FF = p(x) − p(x_out): how much the answer falls without the salient part, beside the mean fall without parts of the same size at random
 * places, and how often either changes the answer.
 */
public final class Necessity extends SalientMetric {

    @Override
    MetricResult measure(SalientSplit split, int target) {
        double p = probability(split.whole(), target);
        double fall = p - probability(split.outside(), target);
        double chance = p - split.randomOutside().stream().mapToDouble(answer -> probability(answer, target)).average().orElse(0);
        boolean changes = split.outside().best() != split.whole().best();
        double randomChanges = split.randomOutside().stream().filter(answer -> answer.best() != split.whole().best()).count()
                / (double) split.randomOutside().size();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("necessity", fall);
        values.put("necessity-random", chance);
        values.put("necessity-changes", changes ? 1.0 : 0);
        values.put("necessity-random-changes", randomChanges);
        return new MetricResult(values, Map.of(), verdict(split, fall, chance, changes, randomChanges));
    }

    private static String verdict(SalientSplit split, double fall, double chance, boolean changes, double randomChanges) {
        String share = percent(split.share());
        String marked = changes
                ? "Removing the marked " + share + " changes the answer from " + split.whole().label() + " to " + split.outside().label()
                : "Removing the marked " + share + " does not change the answer";
        String random = randomChanges == 0 ? "removing a random " + share + " does not"
                : "removing a random " + share + " does so in " + percent(randomChanges) + " of the tries";
        if (changes) {
            return marked + "; " + random + (randomChanges <= 0.25 ? "." : ", so the marked part is not special.");
        }
        return marked + (fall > chance + 0.05 ? ", but lowers it more than removing a random " + share + " does."
                : ", and lowers it no more than removing a random " + share + " does.");
    }
}
