/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which recordings of a project a command is about. */
final class ChosenArguments {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's folder.")
    private String place;

    @Option(names = "--corpus", paramLabel = "NAME", description = "One corpus of the project (default: all of them).")
    private Optional<String> corpus = Optional.empty();

    @Option(names = "--run", paramLabel = "NAME", description = "A run, which gives the columns hears, sure and right; several times for "
            + "several runs, whose names then end these columns' names after a dot.")
    private List<String> runNames = List.of();

    @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = EvaluateCommand.FILTER
            + " The columns of runs can be asked for, too: 'right=no hears=anger'.")
    private String filter = "";

    /** The project. */
    ProjectFolder project(CommandContext context) throws SparshaException {
        return ProjectFolder.open(CorpusArguments.path(place), context.runtime().corpora());
    }

    /** The recordings that the filter lets through; all of them where there is none. */
    ChosenRecordings chosen(CommandContext context) throws SparshaException {
        ProjectFolder project = project(context);
        List<Path> runs = new ArrayList<>();
        for (String name : runNames) {
            runs.add(project.runs().resolve(CorpusArguments.path(name)));
        }
        ChosenRecordings chosen = ChosenRecordings.of(project, corpus, runs, RecordingFilter.parse(filter),
                (whose, all) -> TaskColumns.of(whose, corpus, all), context.progress("Reading"));
        ConsoleProgress.clear(context.err());
        return chosen;
    }

    /** What a column of the first run is called. */
    String columnOfFirstRun(String name) {
        return runNames.size() > 1 ? name + "." + runNames.get(0) : name;
    }
}
