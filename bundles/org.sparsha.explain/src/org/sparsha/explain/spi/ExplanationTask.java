/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.model.Prediction;

/** What an explainer is given. Made by the runner; lives as long as one call of {@link Explainer#explain}. */
public interface ExplanationTask {

    /** @return the analysed signal: mono, at {@link #sampleRate()}; a copy of your own, the same at each call */
    float[] signal();

    /** @return samples a second of {@link #signal()}, the model's rate */
    int sampleRate();

    /** @return the segmenter's segments: at least one, ascending, not overlapping, within the signal */
    List<Segment> segments();

    /** @return the game over {@link #segments()} with the chosen perturbation */
    MaskedModel maskedModel();

    /**
     * The game over other segments, with the chosen perturbation.
     *
     * @param players at least one, each within the signal; they may overlap: a sample is perturbed where any removed player covers it
     * @return the game
     * @throws ExplainException where the perturbation fails
     */
    MaskedModel maskedModel(List<Segment> players) throws ExplainException;

    /**
     * A game whose players change the signal in the explainer's own way, for cells of the spectrogram and the like.
     *
     * @param players number of players
     * @param renderer makes the signal of a coalition
     * @return the game
     */
    MaskedModel maskedModel(int players, CoalitionRenderer renderer);

    /**
     * The model's answers to arbitrary signals, for counterfactuals.
     *
     * @param variants signals at {@link #sampleRate()}, of any length
     * @param progress told as it goes
     * @return one prediction a variant
     * @throws ExplainException where the model fails
     */
    List<Prediction> predict(List<float[]> variants, Progress progress) throws ExplainException;

    /** @return the model's answer to the unchanged signal */
    Prediction prediction();

    /** @return number of the class explained */
    int target();

    /** @return the space of the scores */
    ScoreSpace scoreSpace();

    /** @return values of the explainer's parameters */
    ParameterValues values();

    /** @return names of annotation tiers to their intervals, on this signal's sample axis; empty where there are none */
    Map<String, List<Segment>> tiers();

    /** @return seed of everything random */
    long seed();

    /** @return where to report progress and learn of cancellation */
    Progress progress();
}
