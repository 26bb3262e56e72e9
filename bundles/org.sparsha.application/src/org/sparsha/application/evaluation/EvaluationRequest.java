/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.Corpus;
import org.sparsha.model.Model;

/**
 * What is to be evaluated.
 *
 * @param corpus the corpus, read
 * @param corpusWords the words of the command line that open it: its place, then options
 * @param model the model; stays the caller's
 * @param modelWord what names the model on the command line: its id, or the path of its package
 * @param explanations how each answer is explained; nothing where none is; needs a folder
 * @param folder the run's folder; nothing where only figures are wanted, which then are on no disk
 * @param resume whether results that are in the folder already count; else there must be none
 * @param seed seed of the intervals
 */
public record EvaluationRequest(Corpus corpus, List<String> corpusWords, Model model, String modelWord,
        Optional<BatchExplanations> explanations, Optional<Path> folder, boolean resume, long seed) {

    /** Copies the list and checks that explanations have a place to go. */
    public EvaluationRequest {
        corpusWords = List.copyOf(corpusWords);
        if (explanations.isPresent() && folder.isEmpty()) {
            throw new IllegalArgumentException("Explanations need a folder");
        }
    }
}
