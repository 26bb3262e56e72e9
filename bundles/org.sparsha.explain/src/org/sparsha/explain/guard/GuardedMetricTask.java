/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Rerun;

/** The host's metric task as a metric sees it. */
final class GuardedMetricTask extends GuardedTask implements MetricTask {

    private final MetricTask task;

    GuardedMetricTask(MetricTask task, ForeignCalls calls, Origin origin) {
        super(task, calls, origin);
        this.task = task;
    }

    @Override
    public Attribution attribution() {
        return task.attribution();
    }

    @Override
    public List<SampleRange> salient() {
        return task.salient();
    }

    @Override
    public double threshold() {
        return task.threshold();
    }

    @Override
    public Attribution explainAgain(Rerun conditions) throws ExplainException {
        return task.explainAgain(conditions);
    }

    @Override
    public List<String> perturbations() {
        return task.perturbations();
    }
}
