/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.benchmark.Contender;
import org.sparsha.model.Model;

/**
 * Which explainers are to be compared, on what.
 *
 * @param corpus the corpus, read
 * @param model the model; stays the caller's
 * @param contenders the explainers, at least one
 * @param budgets how many changed clips each may ask about; at least one
 * @param conditions what is the same for all
 * @param folder where trials and tables go
 * @param resume whether trials that are in the folder already count; else there must be none
 */
public record BenchmarkRequest(Corpus corpus, Model model, List<Contender> contenders, List<Integer> budgets,
        BenchmarkConditions conditions, Path folder, boolean resume) {

    /** Copies the lists. */
    public BenchmarkRequest {
        contenders = List.copyOf(contenders);
        budgets = List.copyOf(budgets);
    }
}
