/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha project recordings}: the recordings of a project as a table. */
@Command(name = "recordings", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists the recordings of a project with what runs made of them: filtered, sorted, or grouped with counts and UAR.")
final class ProjectRecordingsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private String place;

    @Option(names = "--corpus", paramLabel = "NAME", description = "One corpus of the project (default: all of them).")
    private Optional<String> corpus = Optional.empty();

    @Option(names = "--run", paramLabel = "NAME", description = "A run, which gives the columns hears, sure and right; several times for "
            + "several runs, whose names then end these columns' names after a dot.")
    private List<String> runNames = List.of();

    @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = EvaluateCommand.FILTER
            + " The columns of runs can be asked for, too: 'right=no hears=anger'.")
    private String filter = "";

    @Option(names = "--sort", paramLabel = "COLUMN", description = "Sort by a column; with '-' before it, the last value comes first.")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--group-by", paramLabel = "COLUMN", description = "Count by a column, with the UAR of each group by the first run.")
    private Optional<String> groupBy = Optional.empty();

    @Mixin
    private CommonOptions common;

    ProjectRecordingsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if (common.format() == CommonOptions.Format.json) {
            throw new WrongCallException("The recordings of a project are written as table or csv: leave --format json out.");
        }
        ProjectRuns project = new ProjectRuns(ProjectFolder.open(CorpusArguments.path(place), context.runtime().corpora()));
        List<SavedRun> runs = new ArrayList<>();
        for (String name : runNames) {
            runs.add(SavedRun.read(project.project().runs().resolve(CorpusArguments.path(name))));
        }
        RecordingTable table = RecordingTable.of(TaskGold.columns(project.project(),
                project.corpus(corpus, RecordingFilter.parse(""), context.progress("Reading"))), runs);
        ConsoleProgress.clear(context.err());
        int[] rows = table.rows(RecordingFilter.parse(filter));
        if (groupBy.isPresent()) {
            print(table.groups(rows, groupBy.get(), runs.size() > 1 ? "right." + runNames.get(0) : "right"));
            return ExitCode.OK;
        }
        if (sort.isPresent()) {
            boolean descending = sort.get().startsWith("-");
            rows = table.sorted(rows, descending ? sort.get().substring(1) : sort.get(), descending);
        }
        TextTable text = new TextTable(table.columns().toArray(String[]::new));
        for (int row : rows) {
            String[] fields = new String[table.columns().size()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = table.value(row, table.columns().get(i));
            }
            text.row(fields);
        }
        text.print(context.out(), common.format());
        context.err().println(rows.length + " of " + table.size() + " recordings.");
        return ExitCode.OK;
    }

    private void print(List<RecordingTable.Group> groups) {
        TextTable text = new TextTable(groupBy.orElseThrow(), "recordings", "UAR");
        for (RecordingTable.Group group : groups) {
            text.row(group.value(), String.valueOf(group.rows()),
                    group.uar().isPresent() ? String.format(Locale.ROOT, "%.3f", group.uar().getAsDouble()) : "");
        }
        text.print(context.out(), common.format());
    }
}
