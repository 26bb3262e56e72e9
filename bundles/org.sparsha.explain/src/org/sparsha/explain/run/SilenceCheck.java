/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;
import org.sparsha.explain.ExplainException;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

/** Sees whether digital silence of the same length gets the answer that is explained: that answer then tells little of the voice. */
final class SilenceCheck {

    private SilenceCheck() {
    }

    /**
     * @param session the recording before the model
     * @param target number of the class explained
     * @return a warning where the model gives silence that class
     * @throws ExplainException where the model fails
     */
    static Optional<Warning> warning(ClipSession session, int target) throws ExplainException {
        if (session.model().descriptor().task() == ModelDescriptor.Task.DIMENSIONAL) {
            return Optional.empty(); // silence has a place among the values, too, and no class
        }
        Prediction silence = session.silence();
        if (!silence.isFinite() || silence.best() != target) {
            return Optional.empty();
        }
        return Optional.of(new Warning("answer-of-silence", String.format(Locale.ROOT,
                "The model answers %s to digital silence, too (%.2f): it may say so because it hears too little, not because of the voice.",
                silence.labels().get(target), silence.probability(target))));
    }
}
