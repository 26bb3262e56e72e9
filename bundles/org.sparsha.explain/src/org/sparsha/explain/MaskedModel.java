/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Progress;
import org.sparsha.model.Prediction;

/**
 * The game every explainer plays: players (segments, or time–frequency cells) that are kept or perturbed, and the model's answer to the
 * clip so changed. Everything that makes it fast (perturbing in parallel, re-analysing only what a mask touches, batching, caching
 * repeated coalitions) is behind it. Calls may come from any thread, one at a time; results do not depend on the number of threads.
 */
public interface MaskedModel {

    /** @return number of players, at least 1 */
    int players();

    /** @return number of the class explained */
    int target();

    /** @return the space of {@link #score} */
    ScoreSpace scoreSpace();

    /**
     * The model's answers.
     *
     * @param coalitions subsets of this game's players, any number of them, repeats allowed (and free)
     * @param progress told as batches finish; checked for cancellation at least every 100 ms
     * @return one prediction a coalition, in the same order
     * @throws ExplainException where the model or the perturbation fails, or the model answers with a number that is not finite
     */
    List<Prediction> predict(List<Coalition> coalitions, Progress progress) throws ExplainException;

    /** @return how many coalitions the model has really been asked about so far (repeats not counted) */
    long evaluations();

    /**
     * The target's scores.
     *
     * @param coalitions subsets of this game's players
     * @param progress see {@link #predict}
     * @return one finite score a coalition, in the same order
     * @throws ExplainException see {@link #predict}
     */
    default double[] score(List<Coalition> coalitions, Progress progress) throws ExplainException {
        List<Prediction> predictions = predict(coalitions, progress);
        double[] scores = new double[predictions.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scoreSpace().score(predictions.get(i), target());
        }
        return scores;
    }

    /**
     * @param coalition one subset
     * @return its score
     * @throws ExplainException see {@link #predict}
     */
    default double score(Coalition coalition) throws ExplainException {
        return score(List.of(coalition), Progress.none())[0];
    }

    /** @return the coalitions that leave out one player each, in the players' order */
    default List<Coalition> leaveOneOut() {
        List<Coalition> coalitions = new ArrayList<>(players());
        Coalition all = Coalition.all(players());
        for (int player = 0; player < players(); player++) {
            coalitions.add(all.without(player));
        }
        return coalitions;
    }
}
