/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricRole;
import org.sparsha.explain.spi.MetricTask;

/** A faithfulness metric that can be called without care. Thread-safe. */
public final class GuardedMetric extends GuardedContribution<FaithfulnessMetric> implements FaithfulnessMetric {

    private final boolean isQuick;
    private final MetricRole role;

    private GuardedMetric(ForeignCalls calls, Origin origin, FaithfulnessMetric foreign) throws ExplainException {
        super(calls, origin, foreign);
        this.isQuick = call(foreign::isQuick);
        this.role = call(foreign::role);
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the metric
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static FaithfulnessMetric of(ForeignCalls calls, Origin origin, FaithfulnessMetric foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedMetric(calls, origin, foreign);
    }

    @Override
    public boolean isQuick() {
        return isQuick;
    }

    @Override
    public MetricRole role() {
        return role;
    }

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) throws ExplainException {
        return call(Progress.none(),
                () -> ResultChecks.atLeast(0, foreign.estimateEvaluations(parts, explaining, perturbations, values)));
    }

    @Override
    public MetricResult measure(MetricTask task) throws ExplainException {
        return call(task.progress(),
                () -> ResultChecks.result(foreign.measure(new GuardedMetricTask(task, calls, origin))));
    }
}
