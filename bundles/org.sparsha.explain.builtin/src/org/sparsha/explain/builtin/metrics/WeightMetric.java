/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** A metric of how the weight |φ| is spread over the parts; it asks the model nothing. */
abstract class WeightMetric extends PlayerMetric {

    @Override
    final boolean needsOrder() {
        return false;
    }

    @Override
    public final long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return 0;
    }

    @Override
    final MetricResult measure(MetricTask task, Judged judged, Asking asking) {
        double largest = Arrays.stream(judged.scores()).map(Math::abs).max().orElse(0);
        return largest == 0 ? MetricResult.undefined("All scores are 0, so there is no weight to spread.")
                : measure(Arrays.stream(judged.scores()).map(score -> Math.abs(score) / largest).toArray());
    }

    /**
     * @param weights |φ| of every part, relative to the largest, which is 1
     * @return the result
     */
    abstract MetricResult measure(double[] weights);
}
