/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;

/**
 * A model's answer for one recording.
 *
 * @param numbers a probability a class, or a value a dimension, in the order of the run's labels, finite
 * @param explainer explains the answer, if that is wanted
 * @param warnings what the user should know about the recording, such as that its file is damaged
 * @param familiarity how familiar the recording is to the model; empty where the model doesn't know
 */
public record Answer(List<Double> numbers, Optional<Explainer> explainer, List<Warning> warnings,
        Optional<AnswerFamiliarity> familiarity) {

    /** Explains the answer. Called at most once, on the thread that asked for the answer. */
    @FunctionalInterface
    public interface Explainer {
        /**
         * Explains the answer and writes the explanation.
         *
         * @param folder where to, not there yet
         * @throws SparshaException where it can't be explained or written
         */
        void explainInto(Path folder) throws SparshaException;
    }

    /** Copies the lists. */
    public Answer {
        numbers = List.copyOf(numbers);
        warnings = List.copyOf(warnings);
    }

    /**
     * An answer of a model that doesn't know what is familiar to it.
     *
     * @param numbers a probability a class, or a value a dimension, in the order of the run's labels, finite
     * @param explainer explains the answer, if that is wanted
     * @param warnings what the user should know about the recording
     */
    public Answer(List<Double> numbers, Optional<Explainer> explainer, List<Warning> warnings) {
        this(numbers, explainer, warnings, Optional.empty());
    }

    /**
     * An answer about a recording of which there is nothing to say.
     *
     * @param numbers a probability a class, or a value a dimension, in the order of the run's labels, finite
     * @param explainer explains the answer, if that is wanted
     */
    public Answer(List<Double> numbers, Optional<Explainer> explainer) {
        this(numbers, explainer, List.of());
    }
}
