/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.Map;

import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.train.protocol.TrainingEvent;

/** Told of what happens while a model is trained, in the order it happens, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

    /** @param event what the training process says */
    void event(TrainingEvent event);

    /**
     * What will be trained is known: the recordings are analysed.
     *
     * @param labels the classes
     * @param recordings the recordings that could be analysed
     * @param folds number of recordings that each judging model leaves out, by the name of the model, in the order they are trained
     */
    default void prepared(List<String> labels, List<Recording> recordings, Map<String, Integer> folds) {
        // not everybody shows it
    }

    /**
     * Simple methods were judged on the same folds, before the network's training begins.
     *
     * @param methods their measures, by name
     */
    default void compared(Map<String, ClassEvaluation> methods) {
        // not everybody shows it
    }

    /**
     * It is known what a simple method learns from so many speakers, before the network's training begins.
     *
     * @param curve from few speakers to all but one
     */
    default void learning(LearningCurve curve) {
        // not everybody shows it
    }

    /**
     * A fold's model has answered to what it left out.
     *
     * @param model name of the model
     * @param outcomes its answers
     */
    default void judged(String model, List<Outcome> outcomes) {
        // not everybody shows it
    }
}
