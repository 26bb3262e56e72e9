/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Rerun;

/** A metric that explains again under other conditions; says so where there is no order among scores to compare. */
abstract class RerunMetric implements FaithfulnessMetric {

    /** The most evaluations that one re-run takes, whatever the explanation took. */
    static final int SAMPLES = 200;

    /** Since 2 re-runs keep to their own budget. */
    @Override
    public final String version() {
        return "2";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

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

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return (reruns(perturbations, values) + 1) * Math.min(explaining, SAMPLES);
    }

    /** How many times it explains again. */
    abstract long reruns(int perturbations, ParameterValues values);

    /**
     * The explanation at the smaller budget that re-runs have. Changed conditions are compared with this one and not with the explanation
     * itself: both have asked the same coalitions, so that they differ by the conditions and not by how much was asked.
     */
    static double[] reference(MetricTask task) throws ExplainException {
        return Again.vector(task.explainAgain(conditions(task)));
    }

    /** The conditions of a re-run, to be changed. */
    static Rerun conditions(MetricTask task) {
        return Rerun.withSeed(task.seed()).withSamples(SAMPLES);
    }
}
