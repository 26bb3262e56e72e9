/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.Optional;

import org.sparsha.application.evaluation.BatchExplanations;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.run.ExplanationRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how every recording of a corpus is explained. */
@Command
final class BatchExplanation {

    @Option(names = "--explainer", paramLabel = "ID", description = "Explainer (default: " + ExplanationRequest.DEFAULT_EXPLAINER + " with "
            + ExplanationChoice.SAMPLES + " evaluations a recording unless --set samples=N says otherwise).")
    private Optional<String> explainer = Optional.empty();

    @Mixin
    private ExplanationOptions options;

    /** Finds a wrong call before any recording is read. What wasn't asked for can't be wrong, and needs no look at the contributions. */
    void check(CommandContext context) throws SparshaException {
        if (explainer.isEmpty() && options.areUsual()) {
            return;
        }
        ExplanationChoice choice = choice("", 0);
        options.check(context, List.of(choice.explainerId()), choice.defaults());
    }

    /** How each answer is explained, and the words that ask for it. */
    BatchExplanations batch(CommandContext context, String modelName, long seed) throws SparshaException {
        return choice(modelName, seed).batch(context.runtime().catalog());
    }

    /** What is chosen, as it can be sent to another process. */
    ExplanationChoice choice(String modelName, long seed) throws WrongCallException {
        return options.choice(explainer, modelName, seed);
    }
}
