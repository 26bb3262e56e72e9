/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Rerun;

/** |rank correlation| with the explanation of a random other class; low is good, high means that scores follow the clip, not the class. */
public final class RandomLabel extends RerunMetric {

    @Override
    long reruns(int perturbations, ParameterValues values) {
        return 0;
    }

    @Override
    MetricResult measure(MetricTask task, double[] scores, Asking asking) throws ExplainException {
        List<String> labels = task.prediction().labels();
        if (labels.size() < 2) {
            return MetricResult.undefined("The model has one output only, so there is no other class to compare with.");
        }
        int other = (task.target() + 1 + new SplittableRandom(task.seed()).nextInt(labels.size() - 1)) % labels.size();
        double[] again = Again.vector(task.explainAgain(Rerun.withSeed(task.seed()).explaining(other)));
        double[] magnitude = Arrays.stream(scores).map(Math::abs).toArray();
        double[] otherMagnitude = Arrays.stream(again).map(Math::abs).toArray();
        OptionalDouble found = labels.size() == 2 ? OptionalDouble.empty() : Agreement.spearman(magnitude, otherMagnitude);
        if (found.isEmpty()) {
            return MetricResult.undefined(labels.size() == 2 ? "With two classes one explanation is the other's mirror image."
                    : "The explanation of " + labels.get(other) + " is constant, so there is no pattern to compare.");
        }
        double likeness = Math.abs(found.getAsDouble());
        return MetricResult.of("random-label", likeness, String.format(Locale.ROOT,
                "The explanation of %s is %s this one (rank correlation of magnitudes %.2f).", labels.get(other),
                likeness < 0.5 ? "unlike" : "much like", likeness));
    }
}
