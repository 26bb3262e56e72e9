/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.TimeScores;

/**
 * A method that says which parts of a clip made the model answer as it did, only by asking the model.
 *
 * <p>Called by the runner on a worker thread. Stateless: everything it needs is in the task. The same task gives the same attribution,
 * bit for bit; all randomness comes from {@link ExplanationTask#seed()}. It calls {@code progress().checkCancelled()} at least every
 * 100 ms (asking the masked model with the progress does so), reports work up to the end, makes no threads, and returns finite numbers
 * only. The parameters {@code score} and {@code threshold} are added by the host to those it declares.
 */
public interface Explainer extends Contribution {

    /**
     * How many times the model will be asked at most, for the estimate shown before a run. An explainer with a whole-number parameter
     * {@code samples} never asks more often than that says; where it can't do with so few, it answers here with the fewest that it can do
     * with and refuses to explain.
     *
     * @param segments number of segments
     * @param values parameter values
     * @return evaluations, at least 1
     * @throws ExplainException where it can't be done with these values, saying why and what to change
     */
    long estimateEvaluations(int segments, ParameterValues values) throws ExplainException;

    /**
     * Settings of the run that these values ask for, such as {@code perturbation.crossfade} = {@code 0} for {@code compatibility=original}.
     * The runner uses each of them unless the user has set the same one.
     *
     * @param values parameter values
     * @return {@code perturbation}, {@code segmenter} (ids), {@code perturbation.NAME} or {@code segmenter.NAME} to text; mostly empty
     * @throws ExplainException where these values ask for what can't be had
     */
    default Map<String, String> impliedSettings(ParameterValues values) throws ExplainException {
        return Map.of();
    }

    /** @return whether it scores the segmenter's segments, a constant; false where it cuts the clip in its own way (windows, cells) */
    default boolean usesSegmenter() {
        return true;
    }

    /** @return whether it removes segments by the perturbation; false where it changes the clip in its own way (cells, the voice) */
    default boolean usesPerturbation() {
        return true;
    }

    /**
     * Which part of the clip counts as salient.
     *
     * @param scores what {@link #explain} found, along time
     * @param threshold share of the largest score, 0 to 1
     * @param values parameter values
     * @return half-open ranges, ascending, not touching, none beyond the last scored segment; by default {@link TimeScores#salient}
     * @throws ExplainException where it can't be said
     */
    default List<SampleRange> salient(TimeScores scores, double threshold, ParameterValues values) throws ExplainException {
        return scores.salient(threshold);
    }

    /**
     * Makes the sound of one point of a curve that {@link #explain} gives of the same task, so that the change can be heard.
     *
     * @param task what was explained
     * @param curve name of the curve
     * @param by how far it is changed, between the first and the last of the curve's points
     * @return the changed signal at the task's rate, at most ten times as long as it was; empty where there is none, as by default
     * @throws ExplainException where it can't be made
     */
    default Optional<float[]> changed(ExplanationTask task, String curve, double by) throws ExplainException {
        return Optional.empty();
    }

    /**
     * Explains one answer of the model.
     *
     * @param task clip, segments, masked model, parameter values, seed, progress
     * @return the attribution: at most 100,000 parts, ascending by start, within the signal; every number finite and within ±1e100
     * @throws ExplainException where it can't be done with these segments or parameters, saying why and what to change
     */
    Attribution explain(ExplanationTask task) throws ExplainException;
}
