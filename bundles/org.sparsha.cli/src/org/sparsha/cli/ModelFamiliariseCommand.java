/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.familiarity.FamiliarPackage;
import org.sparsha.application.familiarity.FamiliariseModel;
import org.sparsha.application.familiarity.FamiliarityCard;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
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
        if (out == null && !Files.isRegularFile(source.resolve(ModelDescriptor.FILE_NAME))) {
            throw new WrongCallException("The model " + name + " has no " + ModelDescriptor.FILE_NAME + " that could be added to: add "
                    + "--out MODELFOLDER for a package of it.");
        }
        try (Model model = context.runtime().models().open(Optional.of(name))) {
            FamiliariseModel.Result made = new FamiliariseModel(context.runtime().workers().executor()).run(model, all(),
                    common.seed(), context.progress("Listening"));
            made.figures().left().forEach(line -> context.err().println("left out: " + line));
            Path target = out == null ? source : out;
            FamiliarPackage.write(source, model, made, command(), target);
            context.runtime().models().open(Optional.of(target.toString())).close(); // what was written is looked at once
            context.out().print(FamiliarityCard.lines(made.figures()));
            context.err().println("Written: " + target);
            return made.figures().left().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    private List<Recording> all() throws SparshaException {
        List<Recording> all = new ArrayList<>();
        for (String place : recordings) {
            all.addAll(recordings(place));
        }
        return all;
    }

    /** A corpus with what it says of its recordings; a folder that no scheme fits is one of recordings without labels. */
    private List<Recording> recordings(String given) throws SparshaException {
        Path place = CorpusArguments.path(given);
        Optional<CorpusException> refused = Optional.empty();
        try {
            Corpus corpus = context.runtime().corpora().open(place, corpusArguments.scheme(context.runtime().corpora()),
                    context.progress("Searching"));
            if (corpus.size() > 0) {
                return corpus.recordings();
            }
        } catch (CorpusException e) {
            refused = Optional.of(e);
        }
        if (corpusArguments.scheme(context.runtime().corpora()).isPresent() && refused.isPresent() || !Files.isDirectory(place)) {
            throw refused.orElseThrow(() -> new CorpusException("There is no recording in " + place + "."));
        }
        List<Recording> unlabelled = new ArrayList<>();
        for (String file : AudioArguments.expand(List.of(given), context.runtime().sounds())) {
            unlabelled.add(Recording.of(place, place.relativize(Path.of(file)).toString().replace('\\', '/'), Labels.NONE)
                    .heardBy(context.runtime().sounds()));
        }
        return unlabelled;
    }

    private String command() {
        return "sparsha model familiarise " + last(name)
                + String.join("", recordings.stream().map(place -> " --recordings " + last(place)).toList()) + corpusArguments.line()
                + (out == null ? "" : " --out " + last(out.toString())) + " --seed " + common.seed();
    }

    /** No path of this machine goes into a card. */
    private static String last(String place) {
        Path file = Path.of(place).getFileName();
        return file == null ? place : file.toString();
    }
}
