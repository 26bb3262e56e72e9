/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.Recording;

/**
 * What one fold has learned, as packages that any model is opened from, and what it has never heard.
 *
 * @param folder the package; it lies among the working files of the training and is there until these are removed
 * @param recordings the recordings that the fold left out
 * @param without packages of models that learned from the same recordings but not from copies of one kind of surroundings; only where
 *        each kind has a discriminant of its own
 * @param surroundings of each recording left out, by its key, where its copies in each kind of surroundings lie on average, as
 *        {@link org.sparsha.model.familiarity.ClipStatistics} has it; empty where {@code without} is
 */
public record HeldOutFold(Path folder, List<Recording> recordings, Map<SurroundingsKind, Path> without,
        Map<String, Map<SurroundingsKind, double[]>> surroundings) {

    /** Copies list and maps. */
    public HeldOutFold {
        recordings = List.copyOf(recordings);
        without = Map.copyOf(without);
        surroundings = Map.copyOf(surroundings);
    }
}
