/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.util.List;

import org.sparsha.corpus.evaluation.ModelJudge;

/**
 * How each answer of a run is explained.
 *
 * @param line all settings on one line: two runs with the same line explain the same way
 * @param options the words of the command line that ask for it, with which a run is repeated
 * @param explaining explains one answer
 */
public record BatchExplanations(String line, List<String> options, ModelJudge.Explaining explaining) {

    /** Copies the list. */
    public BatchExplanations {
        options = List.copyOf(options);
    }
}
