/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import org.sparsha.core.Warning;
import org.sparsha.corpus.Recording;

/** Is told how a run gets on. */
public interface RunListener {

    /** Isn't interested. */
    RunListener NONE = new RunListener() {
    };

    /**
     * Called once, before the first recording is asked about.
     *
     * @param found what was there already
     */
    default void resumed(Resumption found) {
        // not interested
    }

    /**
     * Called for each thing that the user should know about a recording that was asked about; from several threads at once.
     *
     * @param recording the recording
     * @param warning what is to be known
     */
    default void warned(Recording recording, Warning warning) {
        // not interested
    }

    /**
     * Called for each recording as it gets its result, and before that for those that have one already; from several threads at once.
     *
     * @param recording the recording
     * @param result an outcome or a failure
     */
    default void heard(Recording recording, RunResult result) {
        // not interested
    }
}
