/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.commands;

/** Names of the views, as in {@code plugin.xml}. */
public final class ViewIds {

    /** What the model hears. */
    public static final String PREDICTION = "org.sparsha.ui.prediction";
    /** Choose how to explain, and do it. */
    public static final String EXPLANATION = "org.sparsha.ui.explanation";
    /** The explanation in words. */
    public static final String WHY = "org.sparsha.ui.why";
    /** The scored segments as a table. */
    public static final String SEGMENTS = "org.sparsha.ui.segments";
    /** The scored segments as bars. */
    public static final String IMPORTANCE = "org.sparsha.ui.importance";
    /** How far the explanation can be trusted. */
    public static final String FAITHFULNESS = "org.sparsha.ui.faithfulness";
    /** Several explanations side by side. */
    public static final String COMPARE = "org.sparsha.ui.compare";
    /** Tiers and their intervals. */
    public static final String ANNOTATIONS = "org.sparsha.ui.annotations";
    /** How the spectrogram is drawn. */
    public static final String SPECTROGRAM = "org.sparsha.ui.spectrogram";
    /** Recordings and corpora at hand. */
    public static final String CORPUS = "org.sparsha.ui.corpus";
    /** Working through the queue of a labelling task. */
    public static final String LABELLING = "org.sparsha.ui.labelling";
    /** How far the people of a task agree, and what is decided. */
    public static final String AGREEMENT = "org.sparsha.ui.agreement";
    /** Pairs of a listening study, one after the other. */
    public static final String STUDY = "org.sparsha.ui.study";
    /** The recordings of the project as a table. */
    public static final String RECORDINGS = "org.sparsha.ui.recordings";
    /** The runs of the project. */
    public static final String RUNS = "org.sparsha.ui.runs";
    /** What the chosen run has found. */
    public static final String RESULT = "org.sparsha.ui.result";
    /** How runs differ. */
    public static final String COMPARE_RUNS = "org.sparsha.ui.compare-runs";
    /** What the explanations of the chosen run say together. */
    public static final String CORPUS_WHY = "org.sparsha.ui.corpus-why";
    /** What a model is to learn from, and how. */
    public static final String RECIPE = "org.sparsha.ui.recipe";
    /** How far a training is. */
    public static final String TRAINING = "org.sparsha.ui.training";
    /** What a training has learned so far. */
    public static final String LEARNED = "org.sparsha.ui.learned";
    /** The card of the model that a training made. */
    public static final String MODEL_CARD = "org.sparsha.ui.model-card";
    /** Models at hand. */
    public static final String MODELS = "org.sparsha.ui.models";
    /** Microphone and rolling prediction. */
    public static final String LIVE = "org.sparsha.ui.live";
    /** Pages of the user guide. */
    public static final String HELP = "org.sparsha.ui.help";

    private ViewIds() {
    }
}
