/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.corpus.Recording;

/**
 * What one fold has learned, as a package that any model is opened from, and what it has never heard.
 *
 * @param folder the package; it lies among the working files of the training and is there until these are removed
 * @param recordings the recordings that the fold left out
 */
public record HeldOutFold(Path folder, List<Recording> recordings) {

    /** Copies the list. */
    public HeldOutFold {
        recordings = List.copyOf(recordings);
    }
}
