/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.EvaluationReport;

/**
 * A run that is ready to begin or to go on.
 *
 * @param request what is evaluated, with the run's folder
 * @param words the options of {@code sparsha run} that ask for it
 */
public record PreparedRun(EvaluationRequest request, List<String> words) {

    /** Copies the list. */
    public PreparedRun {
        words = List.copyOf(words);
    }

    /** @return the run's folder */
    public Path folder() {
        return request.folder().orElseThrow();
    }

    /**
     * Notes in the run's folder by which options it was asked for, so that anybody can go on with it.
     *
     * @throws CorpusException where the folder can't be written
     */
    public void note() throws CorpusException {
        ProjectRuns.note(folder(), words);
    }

    /**
     * Notes by which options it was asked for, then runs until every recording has a result.
     *
     * @param evaluate what evaluates
     * @param listener told of warnings and results, on several threads
     * @param progress up to 1; cancels: what is done is kept
     * @return all there is to tell of the run
     * @throws SparshaException where the folder can't be used or the model can't be fitted
     */
    public EvaluationReport run(EvaluateCorpus evaluate, EvaluationListener listener, Progress progress) throws SparshaException {
        note();
        return evaluate.run(request, listener, progress);
    }
}
