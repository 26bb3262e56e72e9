/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.project.RecordingFilter;

/**
 * What the user has chosen for a run.
 *
 * @param corpus name of a corpus of the project; empty for all of them
 * @param filter which of its recordings
 * @param labels annotation task whose gold labels count; empty for what the corpus says
 * @param explanations how each answer is explained; empty where none is
 * @param into folder of the run; empty for the one in the project that its settings name
 * @param seed seed of everything random
 * @param answersOnly whether every recording is asked about, labelled or not, and nothing is judged
 * @param fitting what a model that can be fitted is fitted to
 * @param channel what is heard of recordings of several channels
 */
public record RunChoice(Optional<String> corpus, RecordingFilter filter, Optional<String> labels,
        Optional<ExplanationChoice> explanations, Optional<Path> into, long seed, boolean answersOnly, Fitting fitting,
        ChannelChoice channel) {

    /**
     * A choice by which a model is judged as it is made, by the mean of all channels.
     *
     * @param corpus name of a corpus of the project; empty for all of them
     * @param filter which of its recordings
     * @param labels annotation task whose gold labels count; empty for what the corpus says
     * @param explanations how each answer is explained; empty where none is
     * @param into folder of the run; empty for the one in the project that its settings name
     * @param seed seed of everything random
     */
    public RunChoice(Optional<String> corpus, RecordingFilter filter, Optional<String> labels, Optional<ExplanationChoice> explanations,
            Optional<Path> into, long seed) {
        this(corpus, filter, labels, explanations, into, seed, false, Fitting.AS_MADE, ChannelChoice.MEAN);
    }

    /**
     * @param answersOnly whether nothing is judged
     * @param labels annotation task whose gold labels count
     * @return why the two can't be chosen together, in a sentence; empty where they can
     */
    public static Optional<String> refusal(boolean answersOnly, Optional<String> labels) {
        return answersOnly && labels.isPresent() ? Optional.of("Where only answers count, no labels do: leave one of the two out "
                + "(--labels, --answers).")
                : Optional.empty();
    }
}
