/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.model.Familiarity;
import org.sparsha.model.Prediction;

/**
 * How familiar a recording is to the model that was asked about it, and how sure that should be of its answer.
 *
 * @param level how familiar
 * @param distance how far it lies from what the model learned from; about 1 for its own kind
 * @param calibrated probability of the class that was heard, as sure as the model is right so far away; empty where that isn't known
 */
public record AnswerFamiliarity(Familiarity.Level level, double distance, OptionalDouble calibrated) {

    /**
     * @param prediction a model's answer
     * @return what the model's package says of it; empty where it says nothing
     */
    public static Optional<AnswerFamiliarity> of(Prediction prediction) {
        return prediction.familiarity().map(known -> new AnswerFamiliarity(known.level(), known.distance(), prediction.calibrated()
                .map(sure -> OptionalDouble.of(sure[prediction.best()])).orElse(OptionalDouble.empty())));
    }
}
