/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.sparsha.corpus.Dimensions;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Recording;

/** How answers become results: what the corpus says of a recording, beside what the model says. */
public enum Grading {

    /** The model names classes, the corpus has a label. */
    CLASSES {
        @Override
        Optional<Function<List<Double>, RunResult>> grader(Recording recording, List<String> labels) {
            return EmotionWords.match(recording.label(), labels).map(truth -> probabilities -> outcome(recording, truth, labels,
                    probabilities));
        }

        @Override
        public String said(Recording recording, List<String> labels) {
            return recording.label();
        }

        @Override
        String complaint(Recording recording, List<String> labels) {
            return recording.label().isEmpty() ? "The corpus has no label for it."
                    : "The model has no class for the label '" + recording.label() + "'.";
        }

        @Override
        String folder(RunResult result) {
            return result instanceof Outcome outcome && outcome.correct() ? "same_output" : "misclassified_output";
        }
    },

    /** The model rates dimensions, the corpus has a column for at least one of them. */
    DIMENSIONS {
        @Override
        Optional<Function<List<Double>, RunResult>> grader(Recording recording, List<String> labels) {
            List<OptionalDouble> truths = new ArrayList<>();
            labels.forEach(label -> truths.add(Dimensions.value(recording.labels(), label)));
            if (truths.stream().allMatch(OptionalDouble::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(values -> new DimensionalOutcome(recording.key(), recording.path(), recording.span(), recording.speaker(),
                    truths, values));
        }

        @Override
        public String said(Recording recording, List<String> labels) {
            StringBuilder said = new StringBuilder();
            for (String label : labels) {
                OptionalDouble value = Dimensions.value(recording.labels(), label);
                said.append(value.isPresent() ? value.getAsDouble() : "").append('\n');
            }
            return said.toString();
        }

        @Override
        String complaint(Recording recording, List<String> labels) {
            return "The corpus has no value for " + String.join(", ", labels) + ".";
        }

        @Override
        String folder(RunResult result) {
            return "explained_output";
        }
    },

    /** The model names classes; nobody says what is true, and nothing is judged. */
    CLASS_ANSWERS {
        @Override
        Optional<Function<List<Double>, RunResult>> grader(Recording recording, List<String> labels) {
            return Optional.of(probabilities -> outcome(recording, "", labels, probabilities));
        }

        @Override
        String complaint(Recording recording, List<String> labels) {
            return "";
        }

        @Override
        String folder(RunResult result) {
            return "explained_output";
        }
    },

    /** The model rates dimensions; nobody says what is true, and nothing is judged. */
    DIMENSION_ANSWERS {
        @Override
        Optional<Function<List<Double>, RunResult>> grader(Recording recording, List<String> labels) {
            return Optional.of(values -> new DimensionalOutcome(recording.key(), recording.path(), recording.span(), recording.speaker(),
                    Collections.nCopies(labels.size(), OptionalDouble.empty()), values));
        }

        @Override
        String complaint(Recording recording, List<String> labels) {
            return "";
        }

        @Override
        String folder(RunResult result) {
            return "explained_output";
        }
    };

    /** Names of all folders that explanations may lie in. */
    static final List<String> FOLDERS = List.of("same_output", "misclassified_output", "explained_output");

    /** @return whether the model rates dimensions, rather than names classes */
    public boolean isDimensional() {
        return this == DIMENSIONS || this == DIMENSION_ANSWERS;
    }

    /** @return whether answers are compared with what the corpus says */
    public boolean isJudged() {
        return this == CLASSES || this == DIMENSIONS;
    }

    /**
     * @param recording a recording of the corpus
     * @param labels the model's classes or dimensions, in its order
     * @return what its result depends on of all that the corpus says of it, but for its speaker; nothing where nothing is judged
     */
    public String said(Recording recording, List<String> labels) {
        return "";
    }

    private static RunResult outcome(Recording recording, String truth, List<String> labels, List<Double> probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.size(); i++) {
            best = probabilities.get(i) > probabilities.get(best) ? i : best;
        }
        return new Outcome(recording.key(), recording.path(), recording.span(), recording.speaker(), truth, labels.get(best),
                probabilities);
    }

    /** Makes the result of the model's numbers; empty where the corpus doesn't say what is true. */
    abstract Optional<Function<List<Double>, RunResult>> grader(Recording recording, List<String> labels);

    /** Why there is no grader, for the user. */
    abstract String complaint(Recording recording, List<String> labels);

    /** The folder that the explanation of a result belongs in. */
    abstract String folder(RunResult result);
}
