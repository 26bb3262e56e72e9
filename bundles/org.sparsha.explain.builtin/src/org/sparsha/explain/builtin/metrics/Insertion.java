/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/**
 * Area under the probability as parts are added to nothing by descending score (Petsiuk 2018); high is good. Beside it the same in random
 * order, and the ratio.
 */
public final class Insertion extends PlayerMetric {

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return RemovalCurves.evaluations(parts);
    }

    @Override
    MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        return RemovalCurves.measure("insertion", true, task, judged, asking);
    }
}
