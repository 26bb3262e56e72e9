/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;

import org.sparsha.corpus.ResampledUnits;

/** How well a model did on the recordings of a corpus: one that names classes, one that rates dimensions, or one that nobody judges. */
public sealed interface Evaluation permits ClassEvaluation, DimensionalEvaluation, AnswersEvaluation {

    /**
     * Measures the results of a run.
     *
     * @param settings the run's settings
     * @param results outcomes of the kind that the settings say; failures are left out
     * @param seed seed of the bootstrap
     * @return the measures
     */
    static Evaluation of(RunSettings settings, List<RunResult> results, long seed) {
        return switch (settings.grading()) {
            case CLASSES -> ClassEvaluation.of(settings.labels(), only(results, Outcome.class), seed);
            case DIMENSIONS -> DimensionalEvaluation.of(settings.labels(), only(results, DimensionalOutcome.class), seed);
            case CLASS_ANSWERS, DIMENSION_ANSWERS -> new AnswersEvaluation(settings.labels(), results.stream()
                    .filter(result -> !(result instanceof Failure)).toList());
        };
    }

    private static <R extends RunResult> List<R> only(List<RunResult> results, Class<R> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** @return what was measured */
    List<? extends RunResult> outcomes();

    /** @return how many speakers are named */
    int speakers();

    /** @return whether the intervals come from drawing speakers, rather than recordings */
    boolean bySpeaker();

    /** @return whether there is anything to give a figure of */
    default boolean hasFigures() {
        return !outcomes().isEmpty();
    }

    /** @return whether intervals say anything: of one recording, or one drawn again and again, there is none */
    default boolean hasIntervals() {
        return units().count() > 1;
    }

    /** @return what the intervals are drawn from */
    default ResampledUnits units() {
        return new ResampledUnits(bySpeaker() ? speakers() : outcomes().size(), bySpeaker());
    }
}
