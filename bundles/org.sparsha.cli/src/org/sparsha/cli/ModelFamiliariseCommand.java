/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.familiarity.FamiliarityCard;
import org.sparsha.application.familiarity.FamiliarityFigures;
import org.sparsha.application.familiarity.FamiliarityRequest;
import org.sparsha.application.familiarity.MakeFamiliar;
import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.runtime.ModelLibrary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha model familiarise}: puts into a package which recordings the model is made for. */
@Command(name = "familiarise", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes a model say how much a recording is like those that it is made for, and how sure it should be.")
final class ModelFamiliariseCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "MODEL", description = "A package's folder, an ONNX file, or an installed model's id.")
    private String name;

    @Option(names = "--recordings", paramLabel = "CORPUS", required = true, description = "Recordings of the kind that the model is made "
            + "for, at least 20: a folder or a corpus; may be given several times. Labels and speakers are used where they are there; "
            + "without labels probabilities stay as they are.")
    private List<String> recordings;

    @Mixin
    private CorpusArguments corpusArguments;

    @Option(names = "--out", paramLabel = "MODELFOLDER", description = "Folder of the package to be written; MODEL itself is changed "
            + "otherwise.")
    private Path out;

    @Mixin
    private CommonOptions common;

    ModelFamiliariseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        Path source = context.runtime().models().entries().stream().filter(entry -> entry.id().equals(name)).findFirst()
                .map(ModelLibrary.Entry::folder).orElseGet(() -> Path.of(name));
        if (out == null && !MakeFamiliar.canChange(source)) {
            throw new WrongCallException("The model " + name + " has no " + ModelDescriptor.FILE_NAME + " that could be added to: add "
                    + "--out MODELFOLDER for a package of it.");
        }
        FamiliarityRequest request = request(source);
        try (Model model = context.runtime().models().open(Optional.of(name))) {
            FamiliarityFigures figures = new MakeFamiliar(context.runtime().workers().executor(), context.runtime().corpora())
                    .run(model, request, context.progress("Listening"));
            figures.left().forEach(line -> context.err().println("left out: " + line));
            context.runtime().models().open(Optional.of(request.target().toString())).close(); // what was written is looked at once
            context.out().print(FamiliarityCard.lines(figures));
            context.err().println("Written: " + request.target());
            return figures.left().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    private FamiliarityRequest request(Path source) throws SparshaException {
        List<Path> places = new ArrayList<>();
        for (String place : recordings) {
            places.add(CorpusArguments.path(place));
        }
        return new FamiliarityRequest(name, source, places, corpusArguments.scheme(context.runtime().corpora()), corpusArguments.line(),
                common.seed(), Optional.ofNullable(out), Optional.empty());
    }
}
