/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.List;
import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;

/** A metric over the single scored parts of an explanation; says so where there are none, only one, or all are scored alike. */
abstract class PlayerMetric implements FaithfulnessMetric {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public final MetricResult measure(MetricTask task) throws ExplainException {
        Asking asking = new Asking(task.progress());
        Optional<Judged> judged = Judged.of(task);
        MetricResult result;
        if (judged.isEmpty()) {
            result = MetricResult.undefined("Response curves score no parts of the clip, so there is nothing to remove.");
        } else if (judged.get().players() < 2) {
            result = MetricResult.undefined("There is only one part, so no order among parts can be judged; choose a finer segmenter.");
        } else if (judged.get().isConstant() && needsOrder()) {
            result = MetricResult.undefined("All parts score the same, so no order among them can be judged.");
        } else {
            result = measure(task, judged.get(), asking);
        }
        asking.finish();
        return result;
    }

    /** Whether equal scores leave it undefined. */
    boolean needsOrder() {
        return true;
    }

    abstract MetricResult measure(MetricTask task, Judged judged, Asking asking) throws ExplainException;
}
