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
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.table.WarningCell;

/**
 * Recordings and what runs made of them, as columns that are filtered, sorted and grouped: {@code file}, {@code speaker}, {@code label},
 * {@code text}, {@code gender}, {@code split}, the corpus's attributes, and a run's {@code hears}, {@code sure} (0 to 1), {@code right}
 * ({@code yes}, {@code no}) and {@code truth}, which is the label as the model calls it, and {@code warnings} where there are any; with
 * several runs these end in a dot and the name of the run. Of a run of dimensions there are {@code heard-NAME} and {@code off-NAME}, the
 * model's value and how far it is from the corpus's. Rows are numbers from 0 in the order of the corpus. Immutable.
 */
public final class RecordingTable {

    static final String LABEL = "label";
    static final String KEY = "#key";
    /** What the key is called in a filter, where the corpus has no attribute of that name. */
    static final String NAME = "key";
    static final String PLACE = "#place";
    private static final List<String> SEARCHED = List.of("file", "speaker", LABEL, "text");
    /** A condition on more names than this can't be written into a run or a task. */
    private static final int MOST_NAMES = 1000;
    private static final List<String> OF_TASKS = List.of("gold.", "labelled.", "agree.");
    private static final List<String> OF_RUN = List.of("hears", "sure", "familiarity", "right", "truth", WarningCell.COLUMN);

    private final int size;
    private final Map<String, ValueColumn> columns = new LinkedHashMap<>();

    RecordingTable(int size) {
        this.size = size;
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

    /**
     * The same with one more run, as another table of the same recordings has it.
     *
     * @param other the table
     * @param run name of the run
     * @return the table
     */
    public RecordingTable with(RecordingTable other, String run) {
        RecordingTable table = new RecordingTable(size);
        table.columns.putAll(columns);
        other.columns.forEach((name, column) -> {
            if (isOfRun(name) && name.substring(name.indexOf('.') + 1).equals(run) && name.indexOf('.') > 0) {
                table.columns.put(name, column);
            }
        });
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
     * @param column name of a column
     * @return whether the corpus says it, so that it can be asked for wherever a corpus can be filtered: no run, and no task of annotation
     */
    public static boolean isOfCorpus(String column) {
        return !isOfRun(column) && OF_TASKS.stream().noneMatch(column::startsWith);
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

    /**
     * Looks up the recordings of a sound file; the first call makes an index.
     *
     * @param file a sound file, absolute
     * @return the rows whose recording is that file or a part of it, in order
     */
    public int[] rowsAt(Path file) {
        return columns.get(PLACE).rows(file.normalize().toString());
    }

    /**
     * Looks up a recording by its key; the first call makes an index.
     *
     * @param key key of a recording
     * @return its row; empty where there is none of that key
     */
    public OptionalInt rowOf(String key) {
        return IntStream.of(columns.get(KEY).rows(key)).findFirst();
    }

    /**
     * The condition that chooses rows by their names: by their files, or where one is a part of a file, by their keys.
     *
     * @param chosen some rows
     * @param prefix what stands before the names in this table but not where the condition is used; rows without it are left out
     * @return the condition
     * @throws CorpusException where there are too many for a condition
     */
    public RecordingFilter.Condition naming(int[] chosen, String prefix) throws CorpusException {
        if (chosen.length > MOST_NAMES) {
            throw new CorpusException("What is chosen depends on a run, a task or a search, and " + chosen.length
                    + " recordings are too many to be named one by one: narrow it to " + MOST_NAMES + " or use columns of the corpus.");
        }
        ValueColumn files = columns.get("file");
        String field = IntStream.of(chosen).allMatch(row -> key(row).equals(files.value(row))) ? "file" : NAME;
        ValueColumn names = column(field);
        return new RecordingFilter.Condition(field, RecordingFilter.Comparison.IS, IntStream.of(chosen).mapToObj(names::value)
                .filter(name -> name.startsWith(prefix)).map(name -> name.substring(prefix.length()).toLowerCase(Locale.ROOT)).distinct()
                .toList());
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
     * Whether a column has nothing but what another one has in the same row; upper and lower case are alike.
     *
     * @param column name of the column that may have more
     * @param other name of the other one
     * @return whether each value of {@code other} is empty or that of {@code column}
     * @throws CorpusException where one of them isn't there
     */
    public boolean isRepeated(String column, String other) throws CorpusException {
        ValueColumn more = column(column);
        ValueColumn less = column(other);
        int[] met = new int[less.values().size()]; // the number, plus one, of what was beside a value last: mostly the same again
        for (int row = 0; row < size; row++) {
            int beside = more.code(row) + 1;
            String value = met[less.code(row)] == beside ? "" : less.value(row);
            if (!value.isEmpty() && !value.equalsIgnoreCase(more.value(row))) {
                return false;
            }
            met[less.code(row)] = beside;
        }
        return true;
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
        int none = said.values().indexOf("");
        int yes = said.values().indexOf("yes");
        for (int row : rows) {
            int code = said.code(row);
            answered[labels.code(row)] += code == none ? 0 : 1;
            correct[labels.code(row)] += code == yes ? 1 : 0;
        }
        return RowGroups.uar(answered, correct);
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
     * @param right the column of a run that says whether it was right, such as {@code right}; one that isn't there tells nothing of runs
     * @return a group a value that occurs, in the order of the values
     * @throws CorpusException where there is no such column to group by
     */
    public List<RecordingGroup> groups(int[] rows, String column, String right) throws CorpusException {
        String ending = right.startsWith("right") ? right.substring("right".length()) : "." + right;
        return new RowGroups(this, ending).of(rows, column(column));
    }

    /**
     * @param name what a filter asks for
     * @return whether there is a column of that name
     */
    boolean knows(String name) {
        return columns.containsKey(name) || name.equals(NAME);
    }

    private ValueColumn column(String name) throws CorpusException {
        ValueColumn column = name.equals(NAME) ? columns.getOrDefault(name, columns.get(KEY)) : columns.get(name);
        if (column == null) {
            throw new CorpusException("There is no column '" + name + "'; the columns are: " + String.join(", ", columns()) + ".");
        }
        return column;
    }
}
