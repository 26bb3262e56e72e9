/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Optional;

import org.sparsha.corpus.Arousal;

/**
 * How well a model of classes tells high from low arousal: the answer is high where classes of high arousal are together likelier than the
 * others.
 *
 * @param evaluated number of recordings
 * @param uar mean of the shares of high and of low ones that were heard right
 * @param accuracy share of all that were heard right
 */
public record ArousalEvaluation(int evaluated, double uar, double accuracy) {

    /**
     * @param evaluation a model's answers
     * @return how well it tells arousal; empty where a class has no anchor, or the recordings are all of one kind
     */
    public static Optional<ArousalEvaluation> of(ClassEvaluation evaluation) {
        int[] count = new int[2];
        int[] right = new int[2];
        for (Outcome outcome : evaluation.outcomes()) {
            Optional<Arousal> heard = Arousal.of(evaluation.labels(), outcome.probabilities().stream().mapToDouble(p -> p).toArray());
            Optional<Boolean> truth = Arousal.isHigh(outcome.truth());
            if (heard.isEmpty() || truth.isEmpty()) {
                return Optional.empty();
            }
            int kind = truth.get() ? 1 : 0;
            count[kind]++;
            right[kind] += heard.get().high() > 0.5 == truth.get() ? 1 : 0;
        }
        if (count[0] == 0 || count[1] == 0) {
            return Optional.empty();
        }
        return Optional.of(new ArousalEvaluation(count[0] + count[1],
                ((double) right[0] / count[0] + (double) right[1] / count[1]) / 2,
                (double) (right[0] + right[1]) / (count[0] + count[1])));
    }
}
