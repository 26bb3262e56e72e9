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

/** The stretch whispered: its vocal tract, by linear prediction, excited by noise. Words and timbre stay, voice and melody go. */
public final class MonotoneWhisper implements Perturbation {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        return Splice.atOwnLevel(LinearPrediction.whispered(context.signal(), context.sampleRate(), context.seed()));
    }
}
