/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Optional;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;

/** Answers for recordings. Called from several threads at once; must not wait for work on the executor that the run itself uses. */
@FunctionalInterface
public interface Judge {

    /**
     * Asks the model about one recording.
     *
     * @param recording the recording
     * @param progress cancels; not told of what is done
     * @return the answer
     * @throws SparshaException where there is none: the recording is listed as a failure, the others go on
     */
    Answer judge(Recording recording, Progress progress) throws SparshaException;

    /**
     * The recordings that the model which answers for a recording was fitted to: its answer holds as long as all of them are the same.
     *
     * @param recording the recording
     * @return name of a group of recordings; nothing where the model is as it is
     */
    default Optional<String> fittedTo(Recording recording) {
        return Optional.empty();
    }
}
