/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;

/** A metric that explains again under other conditions; says so where there is no order among scores to compare. */
abstract class RerunMetric implements FaithfulnessMetric {

    @Override
    public final MetricResult measure(MetricTask task) throws ExplainException {
        Asking asking = new Asking(task.progress());
        double[] scores = Again.vector(task.attribution());
        MetricResult result = Again.isConstant(scores)
                ? MetricResult.undefined("All scores are the same (or there is only one), so there is no pattern to compare.")
                : measure(task, scores, asking);
        asking.finish();
        return result;
    }

    abstract MetricResult measure(MetricTask task, double[] scores, Asking asking) throws ExplainException;
}
