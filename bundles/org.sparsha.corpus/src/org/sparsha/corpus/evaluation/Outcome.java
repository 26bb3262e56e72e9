/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;

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
 * @param probabilities one a class, in the order of the model's labels
 */
public record Outcome(String key, String path, TimeSpan span, String speaker, String truth, String predicted, List<Double> probabilities)
        implements RunResult {

    /** Copies the list. */
    public Outcome {
        probabilities = List.copyOf(probabilities);
    }

    /** @return whether the model was right */
    public boolean correct() {
        return truth.equals(predicted);
    }

    /** @return the largest probability */
    public double confidence() {
        return probabilities.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
