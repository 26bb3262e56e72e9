/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;

/**
 * Recordings and what runs made of them, as columns that are filtered, sorted and grouped: {@code file}, {@code speaker}, {@code label},
 * {@code text}, {@code gender}, {@code split}, the corpus's attributes, and a run's {@code hears}, {@code sure} (0 to 1) and {@code right}
 * ({@code yes}, {@code no}); with several runs these end in a dot and the name of the run. Rows are numbers from 0 in the order of the
 * corpus. Immutable.
 */
public final class RecordingTable {

    private static final String LABEL = "label";
    private static final Comparator<String> TEXT = Comparator.naturalOrder();

    private final int size;
    private final Map<String, ValueColumn> columns = new LinkedHashMap<>();

    private RecordingTable(int size) {
        this.size = size;
    }

    /**
     * Rows that have a value in common.
     *
     * @param value the value
     * @param rows how many
     * @param uar mean over the labels of the share that the run was right about; empty where it has no answer of them
     */
    public record Group(String value, int rows, OptionalDouble uar) {
    }

    /**
     * Makes the table.
     *
     * @param corpus the recordings
     * @param runs runs on them, matched by the recordings' keys
     * @return the table
     */
    public static RecordingTable of(Corpus corpus, List<SavedRun> runs) {
        List<Recording> recordings = corpus.recordings();
        RecordingTable table = new RecordingTable(recordings.size());
        table.add("file", recordings, Recording::path);
        table.add("speaker", recordings, Recording::speaker);
        table.add(LABEL, recordings, Recording::label);
        table.add("text", recordings, Recording::text);
        table.add("gender", recordings, recording -> recording.gender().text());
        table.add("split", recordings, Recording::split);
        Set<String> attributes = new LinkedHashSet<>();
        recordings.forEach(recording -> attributes.addAll(recording.labels().attributes().keySet()));
        attributes.removeAll(table.columns.keySet());
        attributes.forEach(name -> table.add(name, recordings, recording -> recording.labels().attributes().getOrDefault(name, "")));
        for (SavedRun run : runs) {
            table.add(run, recordings, runs.size() == 1 ? "" : "." + run.folder().getFileName());
        }
        return table;
    }

    private void add(String name, List<Recording> recordings, Function<Recording, String> value) {
        columns.put(name, ValueColumn.of(recordings.stream().map(value).toList(), TEXT));
    }

    private void add(SavedRun run, List<Recording> recordings, String ending) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (RunResult result : run.results()) {
            if (result instanceof Outcome outcome) {
                outcomes.put(outcome.key(), outcome);
            }
        }
        addOutcome("hears" + ending, recordings, outcomes, Outcome::predicted);
        addOutcome("sure" + ending, recordings, outcomes, outcome -> String.format(Locale.ROOT, "%.4f", outcome.confidence()));
        addOutcome("right" + ending, recordings, outcomes, outcome -> outcome.correct() ? "yes" : "no");
    }

    private void addOutcome(String name, List<Recording> recordings, Map<String, Outcome> outcomes, Function<Outcome, String> value) {
        add(name, recordings, recording -> outcomes.containsKey(recording.key()) ? value.apply(outcomes.get(recording.key())) : "");
    }

    /** @return number of rows */
    public int size() {
        return size;
    }

    /** @return the names of the columns */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /**
     * One value.
     *
     * @param row 0 to less than {@link #size()}
     * @param column its name
     * @return the value; empty where there is none
     * @throws CorpusException where there is no such column
     */
    public String value(int row, String column) throws CorpusException {
        return column(column).value(row);
    }

    /**
     * The rows that a filter lets through.
     *
     * @param filter conditions on the columns
     * @return rows in ascending order
     * @throws CorpusException where it names a column that isn't there
     */
    public int[] rows(RecordingFilter filter) throws CorpusException {
        int[] rows = IntStream.range(0, size).toArray();
        for (RecordingFilter.Condition condition : filter.conditions()) {
            ValueColumn column = column(condition.field());
            boolean[] fits = new boolean[column.values().size()];
            for (int i = 0; i < fits.length; i++) {
                fits[i] = condition.fits(column.values().get(i));
            }
            rows = IntStream.of(rows).filter(row -> fits[column.code(row)]).toArray();
        }
        return rows;
    }

    /**
     * Sorts rows. Those with equal values stay in their order, so that sorting by one column and then by another sorts by both.
     *
     * @param rows some rows
     * @param column by which
     * @param descending whether the last value comes first
     * @return the rows, sorted
     * @throws CorpusException where there is no such column
     */
    public int[] sorted(int[] rows, String column, boolean descending) throws CorpusException {
        return column(column).sorted(rows, descending);
    }

    /**
     * Counts rows by a column.
     *
     * @param rows some rows
     * @param column by which
     * @param right the column of a run that says whether it was right, such as {@code right}; one that isn't there gives no UAR
     * @return a group a value that occurs, in the order of the values
     * @throws CorpusException where there is no such column to group by
     */
    public List<Group> groups(int[] rows, String column, String right) throws CorpusException {
        ValueColumn by = column(column);
        ValueColumn labels = column(LABEL);
        int classes = labels.values().size();
        int[] counts = new int[by.values().size()];
        int[][] answered = new int[counts.length][];
        int[][] correct = new int[counts.length][];
        for (int row : rows) {
            int group = by.code(row);
            if (counts[group]++ == 0) {
                answered[group] = new int[classes];
                correct[group] = new int[classes];
            }
            String said = columns.containsKey(right) ? columns.get(right).value(row) : "";
            if (!said.isEmpty()) {
                answered[group][labels.code(row)]++;
                correct[group][labels.code(row)] += said.equals("yes") ? 1 : 0;
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0) {
                groups.add(new Group(by.values().get(group), counts[group], uar(answered[group], correct[group])));
            }
        }
        return groups;
    }

    private static OptionalDouble uar(int[] answered, int[] correct) {
        return IntStream.range(0, answered.length).filter(label -> answered[label] > 0)
                .mapToDouble(label -> (double) correct[label] / answered[label]).average();
    }

    private ValueColumn column(String name) throws CorpusException {
        ValueColumn column = columns.get(name);
        if (column == null) {
            throw new CorpusException("There is no column '" + name + "'; the columns are: " + String.join(", ", columns.keySet()) + ".");
        }
        return column;
    }
}
