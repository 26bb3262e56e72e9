/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sparsha annotate …}: tasks of labelling recordings. */
@Command(name = "annotate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes tasks of labelling recordings, takes answers, shows progress and disagreement, makes gold labels.")
final class AnnotateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing, such as new.");
    }
}
