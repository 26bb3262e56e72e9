/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.CorpusException;

/**
 * What a user has chosen to see of a table of recordings: conditions, words searched for, order, groups. It stays when the table is made
 * anew. For one thread.
 */
public final class RecordingBrowser {

    private static final Set<String> NAMES = Set.of("file", RecordingTable.NAME);

    private final List<RecordingFilter.Condition> conditions = new ArrayList<>();
    private RecordingTable table;
    private String words = "";
    private Optional<String> sorted = Optional.empty();
    private boolean descending;
    private Optional<String> grouped = Optional.empty();
    private int[] rows = {};
    private long revision;

    /** @param table what is browsed */
    public RecordingBrowser(RecordingTable table) {
        this.table = table;
        update();
    }

    /** @param newTable the table made anew; conditions on columns that it hasn't are dropped */
    public void show(RecordingTable newTable) {
        table = newTable;
        conditions.removeIf(condition -> !has(condition.field()));
        sorted = sorted.filter(this::has);
        grouped = grouped.filter(this::has);
        update();
    }

    private boolean has(String column) {
        return table.knows(column);
    }

    /** @return what is browsed */
    public RecordingTable table() {
        return table;
    }

    /** @return how many rows are left */
    public int size() {
        return rows.length;
    }

    /**
     * @param index 0 to less than {@link #size()}
     * @return the row of the table that stands there
     */
    public int row(int index) {
        return rows[index];
    }

    /** @return a number that is another one whenever the rows or their order may have changed */
    public long revision() {
        return revision;
    }

    /** @return the rows that are left, in order */
    public int[] rows() {
        return rows.clone();
    }

    /** @return what must hold */
    public List<RecordingFilter.Condition> conditions() {
        return List.copyOf(conditions);
    }

    /**
     * Adds conditions; each takes the place of one of the same kind on the same column.
     *
     * @param added what must hold, too
     * @throws CorpusException where one names a column that isn't there; then nothing is added
     */
    public void add(List<RecordingFilter.Condition> added) throws CorpusException {
        for (RecordingFilter.Condition condition : added) {
            table.values(condition.field());
        }
        for (RecordingFilter.Condition condition : added) {
            conditions.removeIf(old -> old.field().equals(condition.field()) && old.comparison() == condition.comparison());
            conditions.add(condition);
        }
        update();
    }

    /** @param condition one of the conditions, to hold no more */
    public void remove(RecordingFilter.Condition condition) {
        conditions.remove(condition);
        update();
    }

    /**
     * Shows what a filter lets through, and nothing else.
     *
     * @param filter the filter
     * @throws CorpusException where it names a column that isn't there; then all stays as it is
     */
    public void filter(RecordingFilter filter) throws CorpusException {
        table.rows(filter);
        conditions.clear();
        conditions.addAll(filter.conditions());
        update();
    }

    /** @return the conditions as a filter */
    public RecordingFilter filter() {
        return RecordingFilter.of(conditions);
    }

    /** @param newWords words that must occur in path, speaker, label or text */
    public void search(String newWords) {
        words = newWords;
        update();
    }

    /** @return the words searched for */
    public String words() {
        return words;
    }

    /** @param column to sort by; once more turns the order round, a third time leaves it to the corpus */
    public void sortBy(String column) {
        if (!sorted.equals(Optional.of(column))) {
            sorted = Optional.of(column);
            descending = false;
        } else if (descending) {
            sorted = Optional.empty();
        } else {
            descending = true;
        }
        update();
    }

    /** @return the column sorted by */
    public Optional<String> sorted() {
        return sorted;
    }

    /** @return whether the last value comes first */
    public boolean isDescending() {
        return descending;
    }

    /** @param column to count by; empty for recordings one by one */
    public void groupBy(Optional<String> column) {
        grouped = column.filter(this::has);
    }

    /** @return the column counted by */
    public Optional<String> grouped() {
        return grouped;
    }

    /** @return the groups, the largest value first as the column sorts; none where there is no grouping */
    public List<RecordingGroup> groups() {
        try {
            return grouped.isPresent() ? table.groups(rows, grouped.get(), "right") : List.of();
        } catch (CorpusException e) {
            throw new IllegalStateException("The column was there when it was chosen", e);
        }
    }

    private void update() {
        revision++;
        try {
            int[] left = table.holding(table.rows(filter()), words);
            rows = sorted.isPresent() ? table.sorted(left, sorted.get(), descending) : left;
        } catch (CorpusException e) {
            throw new IllegalStateException("Conditions are checked when they come", e);
        }
    }

    /**
     * The filter that chooses what is shown by what the corpus says, so that it can be written into a run. What another run says, words
     * that were searched for, and names that have another beginning in the corpus become the names of the recordings.
     *
     * @param prefix what stands before the paths of a corpus in the table but not in the corpus itself; empty for none
     * @return the filter
     * @throws CorpusException where too many recordings would have to be named
     */
    public RecordingFilter filterOfCorpus(String prefix) throws CorpusException {
        boolean named = !words.isBlank() || conditions.stream().anyMatch(condition -> !RecordingTable.isOfCorpus(condition.field())
                || NAMES.contains(condition.field()) && !prefix.isEmpty());
        if (!named) {
            return filter();
        }
        int[] ordered = rows.clone();
        Arrays.sort(ordered);
        return RecordingFilter.of(List.of(table.naming(ordered, prefix)));
    }
}
