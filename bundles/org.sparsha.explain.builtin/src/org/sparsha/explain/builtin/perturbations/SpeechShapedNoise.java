/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.builtin.signal.LinearPrediction;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** Noise with the long-term spectrum of the clip (by linear prediction) at the level of what it replaces. */
public final class SpeechShapedNoise implements Perturbation {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        return Splice.atOwnLevel(LinearPrediction.shapedNoise(context.signal(), context.sampleRate(), context.seed()));
    }
}
