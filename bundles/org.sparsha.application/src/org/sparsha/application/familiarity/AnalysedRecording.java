/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.Recording;

/**
 * A recording and its altered copies before a model.
 *
 * @param recording the recording
 * @param statistics statistics of the recording, then of each copy
 * @param probabilities the model's answer to the recording, then to each copy; empty where the model has no classes
 * @param label number of the right class among the model's; empty where it isn't known or isn't one of them
 * @param unlearned what a model answers to the recording and each copy that has not learned such surroundings; empty where there is none
 */
record AnalysedRecording(Recording recording, List<double[]> statistics, List<double[]> probabilities, Optional<Integer> label,
        List<Optional<double[]>> unlearned) {

    /** @return statistics of the recording as it is */
    double[] unaltered() {
        return statistics.getFirst();
    }
}
