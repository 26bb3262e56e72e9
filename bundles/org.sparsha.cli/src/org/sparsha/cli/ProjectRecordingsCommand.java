/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.RecordingGroup;
import org.sparsha.corpus.project.RecordingTable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha project recordings}: the recordings of a project as a table. */
@Command(name = "recordings", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists the recordings of a project with what runs made of them: filtered, sorted, or grouped with counts and UAR.")
final class ProjectRecordingsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ChosenArguments arguments;

    @Option(names = "--sort", paramLabel = "COLUMN", description = "Sort by a column; with '-' before it, the last value comes first.")
    private Optional<String> sort = Optional.empty();

    @Option(names = "--columns", paramLabel = "NAME,…", split = ",", description = "The columns to list, in this order (default: all).")
    private List<String> columns = List.of();

    @Option(names = "--group-by", paramLabel = "COLUMN", description = "Count by a column, with the UAR of each group by the first run, "
            + "what it hears in it (share of the time) and where it is surest; by file, these are the parts of a long recording.")
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
        ChosenRecordings chosen = arguments.chosen(context);
        RecordingTable table = chosen.table();
        int[] rows = chosen.rows().stream().mapToInt(Integer::intValue).toArray();
        if (groupBy.isPresent()) {
            print(table, table.groups(rows, groupBy.get(), arguments.columnOfFirstRun("right")));
            return ExitCode.OK;
        }
        if (sort.isPresent()) {
            boolean descending = sort.get().startsWith("-");
            rows = table.sorted(rows, descending ? sort.get().substring(1) : sort.get(), descending);
        }
        List<String> names = columns.isEmpty() ? table.columns() : columns;
        TextTable text = new TextTable(names.toArray(String[]::new));
        for (int row : rows) {
            String[] fields = new String[names.size()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = table.value(row, names.get(i));
            }
            text.row(fields);
        }
        text.print(context.out(), common.format());
        context.err().println(rows.length + " of " + table.size() + " recordings.");
        return ExitCode.OK;
    }

    private void print(RecordingTable table, List<RecordingGroup> groups) throws SparshaException {
        TextTable text = new TextTable(groupBy.orElseThrow(), "recordings", "UAR", "heard", "surest");
        for (RecordingGroup group : groups) {
            text.row(group.value(), String.valueOf(group.rows()),
                    group.uar().isPresent() ? String.format(Locale.ROOT, "%.3f", group.uar().getAsDouble()) : "", group.heardText(),
                    group.surest().isPresent() ? table.key(group.surest().getAsInt()) + " "
                            + table.value(group.surest().getAsInt(), arguments.columnOfFirstRun("hears")) : "");
        }
        text.print(context.out(), common.format());
    }
}
