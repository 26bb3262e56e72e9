/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectAttributes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha project set}: an attribute of many recordings at once. */
@Command(name = "set", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Sets an attribute of all recordings that a filter chooses, or takes the last change back. It is kept beside the "
                + "manifest of each corpus, which stays as it was imported.")
final class ProjectSetCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ChosenArguments arguments;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME=VALUE", description = "speaker, label, text, gender, split or any other "
            + "name, and its value; nothing after '=' takes it away.")
    private Optional<String> assignment = Optional.empty();

    @Option(names = "--undo", description = "Take the last change back.")
    private boolean undo;

    @Mixin
    private RunOptions run;

    ProjectSetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        run.apply(context);
        if (undo == assignment.isPresent()) {
            throw new WrongCallException(undo ? "--undo takes the last change back: leave the attribute out."
                    : "Name an attribute and its value, such as accent=north, or --undo.");
        }
        ProjectAttributes attributes = new ProjectAttributes(arguments.project(context));
        if (undo) {
            ProjectAttributes.Change change = attributes.undo();
            context.out().println("The last change of " + change.attribute() + " is taken back in "
                    + Counted.of(change.recordings(), "recording") + ".");
            return ExitCode.OK;
        }
        int at = assignment.orElseThrow().indexOf('=');
        if (at < 1) {
            throw new WrongCallException("'" + assignment.get() + "' is no attribute with a value: write it such as accent=north.");
        }
        ChosenRecordings chosen = arguments.chosen(context);
        ProjectAttributes.Change change = attributes.set(chosen.keys(), assignment.get().substring(0, at),
                assignment.get().substring(at + 1).strip());
        context.out().println(change.attribute() + " is set in " + Counted.of(change.recordings(), "recording") + " of "
                + chosen.rows().size() + " chosen.");
        return ExitCode.OK;
    }
}
