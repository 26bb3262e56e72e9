/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.TimeSpan;

/**
 * What a model made of one recording.
 *
 * @param key the recording's key in its corpus
 * @param path the file as the corpus names it
 * @param span which part of the file
 * @param speaker who speaks; empty where not known
 * @param truth the true class, as the model calls it
 * @param predicted the class that the model found
 * @param probabilities one a class, in the order of the model's labels, as the model gives them
 * @param familiarity how familiar the recording is to the model, and how sure that should be; empty where the model doesn't know
 */
public record Outcome(String key, String path, TimeSpan span, String speaker, String truth, String predicted, List<Double> probabilities,
        Optional<AnswerFamiliarity> familiarity) implements RunResult {

    /** Copies the list. */
    public Outcome {
        probabilities = List.copyOf(probabilities);
    }

    /**
     * An outcome of a model that doesn't know what is familiar to it.
     *
     * @param key the recording's key in its corpus
     * @param path the file as the corpus names it
     * @param span which part of the file
     * @param speaker who speaks; empty where not known
     * @param truth the true class, as the model calls it
     * @param predicted the class that the model found
     * @param probabilities one a class, in the order of the model's labels
     */
    public Outcome(String key, String path, TimeSpan span, String speaker, String truth, String predicted, List<Double> probabilities) {
        this(key, path, span, speaker, truth, predicted, probabilities, Optional.empty());
    }

    /**
     * @param known how familiar the recording is to the model
     * @return the same with that
     */
    public Outcome with(Optional<AnswerFamiliarity> known) {
        return new Outcome(key, path, span, speaker, truth, predicted, probabilities, known);
    }

    /** @return whether the model was right */
    public boolean correct() {
        return truth.equals(predicted);
    }

    /** @return how sure the answer is: calibrated where that is known, otherwise the largest probability */
    public double confidence() {
        if (familiarity.isPresent() && familiarity.get().calibrated().isPresent()) {
            return familiarity.get().calibrated().getAsDouble();
        }
        return probabilities.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
