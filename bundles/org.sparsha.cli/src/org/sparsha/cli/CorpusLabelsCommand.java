/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.annotation.CorpusLabels;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha corpus labels}: finds and replaces words in the annotations of a folder. */
@Command(name = "labels", mixinStandardHelpOptions = true, sortOptions = false, description = "Finds words in the labels of all TextGrids "
        + "and ELAN files below a folder, replaces them, or takes the last replacement back as a whole.")
final class CorpusLabelsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", description = "The folder.")
    private String folder;

    @Option(names = "--find", paramLabel = "WORDS", description = "What is looked for, taken literally.")
    private Optional<String> find = Optional.empty();

    @Option(names = "--replace", paramLabel = "WORDS", description = "What comes in its place (default: only show what is found).")
    private Optional<String> replace = Optional.empty();

    @Option(names = "--whole", description = "The label must be these words and nothing else.")
    private boolean whole;

    @Option(names = "--match-case", description = "Capitals differ from small letters.")
    private boolean matchCase;

    @Option(names = "--undo", description = "Take the last replacement in this folder back.")
    private boolean undo;

    @Mixin
    private CommonOptions common;

    CorpusLabelsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        Path place = CorpusArguments.path(folder).toAbsolutePath().normalize();
        if (undo == find.isPresent() || replace.isPresent() && find.isEmpty() || find.filter(String::isEmpty).isPresent()) {
            throw new WrongCallException("Give --find WORDS, with --replace WORDS to change them, or --undo.");
        }
        if (common.format() == CommonOptions.Format.json) {
            throw new WrongCallException("Labels are shown as table or csv: leave --format json out.");
        }
        if (!Files.isDirectory(place)) {
            throw new WrongCallException("There is no folder " + place + ".");
        }
        CorpusLabels labels = new CorpusLabels(place);
        if (undo) {
            context.out().println(Counted.of(labels.undo(), "file is", "files are") + " as before.");
            return ExitCode.OK;
        }
        CorpusLabels.Words words = new CorpusLabels.Words(find.get(), matchCase, whole);
        CorpusLabels.Outcome outcome = replace.isPresent() ? labels.replace(words, replace.get(), context.progress("Replacing"))
                : labels.find(words, context.progress("Searching"));
        ConsoleProgress.clear(context.err());
        outcome.problems().forEach(context.err()::println);
        TextTable table = new TextTable("file", "tier", "start", "label");
        outcome.labels().forEach(one -> table.row(one.file(), one.tier(), one.start().toPlainString(), one.label()));
        table.print(context.out(), common.format());
        context.err().println(Counted.of(outcome.labels().size(), "label") + " in " + Counted.of(outcome.files(), "file")
                + (replace.isPresent() && outcome.files() > 0 ? " replaced; --undo takes that back." : "."));
        return outcome.problems().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }
}
