/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.runtime.ModelLibrary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The option that names the model. */
@Command
final class ModelOption {

    @Option(names = "--model", paramLabel = "MODEL", description = "Id of an installed model, a package's folder or an ONNX file.")
    private String model;

    @Option(names = "--classes", paramLabel = "LABEL", split = ",", description = "The classes that can be meant, separated by commas; the "
            + "model's others are left out and probabilities add up to 1 over these (default: all).")
    private List<String> classes = new ArrayList<>();

    /** As given, for the line that runs an explanation again; empty for the default model. */
    String name() {
        return model == null ? "" : model;
    }

    /** What names the model on a command line in any folder: its id, or its path where it was given as one. */
    String word(Model opened) {
        return ModelLibrary.word(name(), opened);
    }

    /** Opens the model; to be closed by the caller. */
    Model open(CommandContext context) throws SparshaException {
        Model opened = context.runtime().models().open(Optional.ofNullable(model));
        if (classes.isEmpty()) {
            return opened;
        }
        try {
            return opened.choosing(classes);
        } catch (SparshaException e) {
            opened.close();
            throw new WrongCallException("--classes: " + e.getMessage());
        }
    }
}
