/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.FittedPackage;
import org.sparsha.model.Model;
import org.sparsha.runtime.ModelLibrary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha model fit}: a package of a model that is fitted to a speaker, for every command and the window. */
@Command(name = "fit", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Fits a model that was trained with normalisation to a speaker, or to a corpus, by recordings without labels.")
final class ModelFitCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "MODEL", description = "A package's folder, or an installed model's id.")
    private String name;

    @Mixin
    private ReferenceOption reference;

    @Option(names = "--out", paramLabel = "MODELFOLDER", required = true, description = "Folder of the package to be made.")
    private Path out;

    @Mixin
    private CommonOptions common;

    ModelFitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if (!reference.isGiven()) {
            throw new WrongCallException("Recordings of the speaker are missing: add --reference FOLDER.");
        }
        Path source = context.runtime().models().entries().stream().filter(entry -> entry.id().equals(name)).findFirst()
                .map(ModelLibrary.Entry::folder).orElseGet(() -> Path.of(name));
        try (Model model = context.runtime().models().open(Optional.of(name)); Model fitted = reference.fit(model, context)) {
            FittedPackage.write(source, fitted, out);
            context.err().println("Fitted to " + fitted.descriptor().input().normalisation().orElseThrow().referenceClips().orElse(0)
                    + " recordings: " + out);
        }
        return ExitCode.OK;
    }
}
