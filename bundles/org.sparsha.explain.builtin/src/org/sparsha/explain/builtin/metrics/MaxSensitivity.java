/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.features.dsp.Level;

/** Largest relative change of the scores when noise far below the clip's level is added (Yeh 2019); low is good. */
public final class MaxSensitivity extends RerunMetric {

    /** Level of the noise. */
    public static final DecimalParameter LEVEL = Parameter.decimal("noise-level", "Noise level",
            "Level of the added noise below the clip's.", "dB", 10, 120, 50);

    /** How many noises. */
    public static final WholeNumberParameter TRIES = Parameter.wholeNumber("tries", "Tries", "How many noises are tried.", 1, 100, 3);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LEVEL, TRIES);
    }

    @Override
    long reruns(int perturbations, ParameterValues values) {
        return values.get(TRIES);
    }

    @Override
    MetricResult measure(MetricTask task, double[] scores, Asking asking) throws ExplainException {
        double amplitude = Level.rms(task.signal(), 0, task.signal().length) * Math.pow(10, -task.values().get(LEVEL) / 20) * Math.sqrt(3);
        int tries = task.values().getInt(TRIES);
        SplittableRandom random = new SplittableRandom(task.seed());
        double worst = 0;
        double[] reference = reference(task);
        for (int i = 0; i < tries; i++) {
            float[] noisy = task.signal().clone();
            for (int n = 0; n < noisy.length; n++) {
                noisy[n] += (float) (amplitude * (2 * random.nextDouble() - 1));
            }
            double[] again = Again.vector(task.explainAgain(conditions(task).hearing(noisy)));
            worst = Math.max(worst, Again.relativeDistance(reference, again));
            asking.step(1.0 / tries);
        }
        return MetricResult.of("max-sensitivity", worst, String.format(Locale.ROOT,
                "Noise %.0f dB below the clip moves the scores by up to %.0f %%: %s.", task.values().get(LEVEL), 100 * worst, worst <= 0.2
                        ? "stable" : worst <= 0.6 ? "somewhat unstable" : "unstable"));
    }
}
