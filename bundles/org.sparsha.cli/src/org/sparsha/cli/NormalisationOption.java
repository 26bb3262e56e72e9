/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.model.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The option that says what a model is fitted to while it is evaluated. */
@Command
final class NormalisationOption {

    @Option(names = "--normalisation", paramLabel = "TO", description = "What a model that can be fitted is fitted to, without labels: "
            + "none, speaker, corpus or auto (the speaker from ten recordings on, otherwise the corpus; default: as its package says). "
            + "One-sided recordings are not fitted to.")
    private String normalisation;

    /** What is wished, where the model can. */
    Fitting fitting(Model opened) throws WrongCallException {
        if (normalisation == null) {
            return Fitting.AS_MADE;
        }
        Fitting fitting = switch (normalisation) {
            case "none" -> Fitting.NONE;
            case "speaker" -> Fitting.SPEAKER;
            case "corpus" -> Fitting.CORPUS;
            case "auto" -> Fitting.AUTO;
            default -> throw new WrongCallException("--normalisation must be none, speaker, corpus or auto, not '" + normalisation + "'.");
        };
        if (fitting != Fitting.NONE && FittedModels.order(opened, fitting).isEmpty()) {
            throw new WrongCallException("The model " + opened.descriptor().id() + " can't be fitted, or is already: leave out "
                    + "--normalisation. Models trained with --normalisation can.");
        }
        return fitting;
    }
}
