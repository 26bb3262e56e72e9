/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Locale;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/**
 * Symmetric relevance gain (Blücher, Vielhaben and Strodthoff 2024, arXiv 2401.06654): area between the probability as parts are removed
 * by ascending score and as they are removed by descending score. The former is insertion read backwards, so it is insertion less
 * deletion. A random order gives 0 on average, whatever replaces removed parts.
 */
public final class SymmetricRelevance extends PlayerMetric {

    /** From so much on the order clearly tells parts that matter from parts that don't. */
    private static final double CLEAR = 0.1;

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return RemovalCurves.evaluationsOfAreas(parts);
    }

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        double[] areas = RemovalCurves.areas(judged, asking);
        double gain = areas[0] - areas[1];
        return new MetricResult(Map.of("srg", gain), Map.of(), String.format(Locale.ROOT,
                "Between removing the lowest-scored parts first and the highest-scored first lies an area of %.2f: %s.", gain,
                gain >= CLEAR ? "the order tells parts that matter from parts that don't"
                        : gain > 0 ? "the order tells little more than chance" : "the order is no better than chance"));
    }
}
