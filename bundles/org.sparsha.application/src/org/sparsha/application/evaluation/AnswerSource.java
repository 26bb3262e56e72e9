/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;

/** Where the answers of a run come from: this process, or others. The same recordings get the same answers, bit for bit, from each. */
@FunctionalInterface
public interface AnswerSource {

    /**
     * Has every recording that lacks an answer which holds asked about.
     *
     * @param request what to evaluate
     * @param settings the run's settings
     * @param store the run's results, locked by the caller; gets each result as it comes
     * @param listener told of what is found and of each result
     * @param progress up to 1; cancels: what is done stays in the store
     * @throws SparshaException where that fails; what is done stays in the store
     */
    void answer(EvaluationRequest request, RunSettings settings, ResultStore store, EvaluationListener listener, Progress progress)
            throws SparshaException;

    /**
     * Passes on what a run tells of its recordings, as a listener of the evaluation wants it.
     *
     * @param listener told
     * @return what to give to the run
     */
    static RunListener telling(EvaluationListener listener) {
        return new TellingListener(listener);
    }
}
