/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * Recordings and what runs made of them, as columns that are filtered, sorted and grouped: {@code file}, {@code speaker}, {@code label},
 * {@code text}, {@code gender}, {@code split}, the corpus's attributes, and a run's {@code hears}, {@code sure} (0 to 1), {@code right}
 * ({@code yes}, {@code no}) and {@code truth}, which is the label as the model calls it; with several runs these end in a dot and the name
 * of the run. Of a run of dimensions there are {@code heard-NAME} and {@code off-NAME}, the model's value and how far it is from the
 * corpus's. Rows are numbers from 0 in the order of the corpus. Immutable.
 */
public final class RecordingTable {

    static final String LABEL = "label";
    static final String KEY = "#key";
    static final String PLACE = "#place";
    private static final List<String> SEARCHED = List.of("file", "speaker", LABEL, "text");
    private static final List<String> OF_RUN = List.of("hears", "sure", "right", "truth");

    private final int size;
    private final Map<String, ValueColumn> columns = new LinkedHashMap<>();

    RecordingTable(int size) {
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
        RecordingTable table = new RecordingTable(corpus.size());
        table.columns.putAll(ColumnMaker.of(corpus, runs));
        return table;
    }

    /**
     * The same with one more run, whose columns end in a dot and its name.
     *
     * @param corpus the recordings the table was made of
     * @param run the run
     * @return the table
     */
    public RecordingTable with(Corpus corpus, SavedRun run) {
        RecordingTable table = new RecordingTable(size);
        table.columns.putAll(columns);
        table.columns.putAll(ColumnMaker.of(corpus.recordings(), run, "." + run.folder().getFileName()));
        return table;
    }

    /** @return number of rows */
    public int size() {
        return size;
    }

    /** @return the names of the columns */
    public List<String> columns() {
        return columns.keySet().stream().filter(name -> !name.startsWith("#")).toList();
    }

    /**
     * The same with the columns of one of several runs under their plain names, too, so that one filter can be asked of each run.
     *
     * @param run name of a run; one that isn't there gives no such columns
     * @return the table
     */
    public RecordingTable choosing(String run) {
        RecordingTable table = new RecordingTable(size);
        String ending = "." + run;
        Map<String, ValueColumn> after = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (name.endsWith(ending) && isOfRun(name.substring(0, name.length() - ending.length()))) {
                table.columns.put(name.substring(0, name.length() - ending.length()), column);
            }
        });
        columns.forEach((name, column) -> (isOfRun(name.replaceAll("\\..*", "")) ? after : table.columns).putIfAbsent(name, column));
        after.forEach(table.columns::putIfAbsent);
        return table;
    }

    /**
     * @param column name of a column
     * @return whether it tells what a run made of the recordings, not what the corpus says
     */
    public static boolean isOfRun(String column) {
        String name = column.replaceAll("\\..*", "");
        return OF_RUN.contains(name) || name.startsWith("heard-") || name.startsWith("off-");
    }

    /**
     * @param row 0 to less than {@link #size()}
     * @return the sound file, absolute
     */
    public Path place(int row) {
        return Path.of(columns.get(PLACE).value(row));
    }

    /**
     * @param row 0 to less than {@link #size()}
     * @return the key of the recording in its corpus
     */
    public String key(int row) {
        return columns.get(KEY).value(row);
    }

    /** All columns, those that are not shown, too. */
    Map<String, ValueColumn> all() {
        return columns;
    }

    /**
     * The values that occur in a column.
     *
     * @param column its name
     * @return the distinct values, in order
     * @throws CorpusException where there is no such column
     */
    public List<String> values(String column) throws CorpusException {
        return column(column).values();
    }

    /** Does beforehand what the first search would need, where nobody waits for it. For any thread. */
    public void prepareSearch() {
        SEARCHED.forEach(name -> columns.get(name).searched());
    }

    /**
     * Looks for words: each must occur in the path, the speaker, the label or the text. Upper and lower case are alike.
     *
     * @param rows some rows
     * @param words words with blanks between them
     * @return those that have all words, in their order
     */
    public int[] holding(int[] rows, String words) {
        int[] found = rows;
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                List<ValueColumn> places = SEARCHED.stream().map(columns::get).toList();
                found = rowsOfAny(found, places, places.stream().map(column -> column.searched().holding(word)).toArray(boolean[][]::new));
            }
        }
        return found;
    }

    /** Plain loops: a stream a row costs more than the search. */
    private static int[] rowsOfAny(int[] rows, List<ValueColumn> places, boolean[][] fits) {
        int[][] codes = places.stream().map(ValueColumn::codes).toArray(int[][]::new);
        int[] found = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            boolean fit = false;
            for (int i = 0; i < codes.length && !fit; i++) {
                fit = fits[i][codes[i][row]];
            }
            if (fit) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean[] fitting(ValueColumn column, Predicate<String> fits) {
        boolean[] codes = new boolean[column.values().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = fits.test(column.values().get(i));
        }
        return codes;
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
            boolean[] fits = fitting(column, condition::fits);
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
     * The unweighted average recall of rows.
     *
     * @param rows some rows
     * @param right the column of a run that says whether it was right
     * @return mean over the labels of the share that the run was right about; empty where it has no answer of them
     * @throws CorpusException where there is no such column
     */
    public OptionalDouble uar(int[] rows, String right) throws CorpusException {
        ValueColumn said = column(right);
        ValueColumn labels = column(LABEL);
        int[] answered = new int[labels.values().size()];
        int[] correct = new int[answered.length];
        for (int row : rows) {
            String value = said.value(row);
            answered[labels.code(row)] += value.isEmpty() ? 0 : 1;
            correct[labels.code(row)] += value.equals("yes") ? 1 : 0;
        }
        return uar(answered, correct);
    }

    /**
     * Rows as comma-separated values with a line of names.
     *
     * @param rows some rows
     * @return all columns that aren't hidden, one row a line
     */
    public String csv(int[] rows) {
        List<String> names = columns();
        List<List<String>> lines = new ArrayList<>(rows.length);
        for (int row : rows) {
            lines.add(names.stream().map(name -> columns.get(name).value(row)).toList());
        }
        return TableFiles.format(new Table(names, lines), ',');
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
            throw new CorpusException("There is no column '" + name + "'; the columns are: " + String.join(", ", columns()) + ".");
        }
        return column;
    }
}
