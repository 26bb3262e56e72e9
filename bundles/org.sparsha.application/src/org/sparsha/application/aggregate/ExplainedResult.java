/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.util.Optional;

import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;

/** What is needed of a recording with an answer. */
record ExplainedResult(String key, String path, String speaker, TimeSpan span) {

    static Optional<ExplainedResult> of(RunResult result) {
        return switch (result) {
            case Outcome one -> Optional.of(new ExplainedResult(one.key(), one.path(), one.speaker(), one.span()));
            case DimensionalOutcome one -> Optional.of(new ExplainedResult(one.key(), one.path(), one.speaker(), one.span()));
            case Failure failure -> Optional.empty();
        };
    }
}
