/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.core.Parameter;
import org.sparsha.explain.builtin.signal.LinearPrediction;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** White Gaussian noise at the level (RMS) of what it replaces. */
public final class WhiteNoise implements Perturbation {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        SplittableRandom random = new SplittableRandom(context.seed());
        float[] noise = new float[context.signal().length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) LinearPrediction.gaussian(random);
        }
        return Splice.atOwnLevel(noise);
    }
}
