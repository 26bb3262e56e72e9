/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;

/** Applies {@link RecordingFunction} to the batches of a job, on as many processes as it has. */
@FunctionalInterface
public interface ClusterEngine {

    /** Takes the answers as they come, in any order, each at least once; on one thread. */
    @FunctionalInterface
    interface Answers {
        /**
         * Takes one.
         *
         * @param text an answer, as {@link RecordingFunction#answers} gave it
         * @throws SparshaException where it can't be kept: the job is stopped
         */
        void take(String text) throws SparshaException;
    }

    /**
     * Runs a job to its end.
     *
     * @param job the job
     * @param answers takes the answers
     * @param progress asked several times a second whether to stop
     * @throws SparshaException where it ends before all is answered
     */
    void run(JobFolder job, Answers answers, Progress progress) throws SparshaException;
}
