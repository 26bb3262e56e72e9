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
 */
public record HeldOutFold(Path folder, List<Recording> recordings, Map<SurroundingsKind, Path> without) {

    /** Copies list and maps. */
    public HeldOutFold {
        recordings = List.copyOf(recordings);
        without = Map.copyOf(without);
    }
}
