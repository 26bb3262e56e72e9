/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Locale;
import java.util.OptionalDouble;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** |rank correlation| with the explanation of the same model with shuffled weights (Adebayo 2018); low is good. */
public final class RandomModel extends RerunMetric {

    @Override
    long reruns(int perturbations, ParameterValues values) {
        return 1;
    }

    @Override
    MetricResult measure(MetricTask task, double[] scores, Asking asking) throws ExplainException {
        double[] again = Again.vector(task.explainAgain(conditions(task).withRandomModel()));
        OptionalDouble found = Agreement.spearman(reference(task), again);
        if (found.isEmpty()) {
            return MetricResult.of("random-model", 0,
                    "A model with shuffled weights gives no pattern at all, so this explanation is about what the model has learnt.");
        }
        double likeness = Math.abs(found.getAsDouble());
        return MetricResult.of("random-model", likeness, String.format(Locale.ROOT,
                "The explanation of a model with shuffled weights is %s this one (rank correlation %.2f)%s.", likeness < 0.5 ? "unlike"
                        : "much like",
                likeness, likeness < 0.5 ? "" : ": it says little of what the model has learnt"));
    }
}
