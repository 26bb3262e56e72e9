/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.List;
import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;

/** A metric over the salient part as a whole; says so where nothing or everything is salient. */
abstract class SalientMetric implements FaithfulnessMetric {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return SalientSplit.EVALUATIONS;
    }

    @Override
    public final MetricResult measure(MetricTask task) throws ExplainException {
        Asking asking = new Asking(task.progress());
        Optional<SalientSplit> split = SalientSplit.of(task, asking);
        asking.finish();
        return split.isEmpty() ? MetricResult.undefined(whyNone(task)) : measure(split.get(), task.target());
    }

    private static String whyNone(MetricTask task) {
        if (task.attribution() instanceof ResponseCurves) {
            return "Response curves mark no part of the recording, so there is none to take away or to keep.";
        }
        return (task.salient().isEmpty() ? "Nothing" : "Everything")
                + " is marked as salient, so there is no part to compare with the rest; change the threshold.";
    }

    abstract MetricResult measure(SalientSplit split, int target);

    static double probability(org.sparsha.model.Prediction prediction, int target) {
        return Math.clamp(prediction.probability(target), 0, 1);
    }

    static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.0f %%", 100 * share);
    }
}
