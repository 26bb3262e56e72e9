/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A column of a table of recordings: each distinct value once, in order, and its number a row. So rows are compared, sorted and counted by
 * numbers, whatever the texts are.
 */
final class ValueColumn {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final List<String> values;
    private final int[] codes;
    private volatile SearchedTexts searched;
    private volatile RowsOfValues rows;

    private ValueColumn(List<String> values, int[] codes) {
        this.values = values;
        this.codes = codes;
    }

    /** A column as it was kept: distinct values in order, and the number of a value for each row. */
    static ValueColumn kept(List<String> values, int[] codes) {
        return new ValueColumn(values, codes);
    }

    /** A column of these values, one a row; numbers in their order where all are numbers, else texts. Nothing comes first. */
    static ValueColumn of(List<String> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] first = new int[rows.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = numbers.computeIfAbsent(rows.get(i), value -> numbers.size());
        }
        List<String> sorted = new ArrayList<>(numbers.keySet());
        sorted.sort(order(sorted));
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[numbers.get(sorted.get(rank))] = rank;
        }
        return new ValueColumn(List.copyOf(sorted), Arrays.stream(first).map(number -> ranks[number]).toArray());
    }

    private static Comparator<String> order(List<String> values) {
        boolean numbers = values.stream().allMatch(value -> value.isEmpty() || NUMBER.matcher(value).matches());
        Comparator<String> texts = Comparator.naturalOrder();
        return numbers ? Comparator.<String>comparingDouble(value -> value.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(value))
                .thenComparing(texts) : texts;
    }

    String value(int row) {
        return values.get(codes[row]);
    }

    int code(int row) {
        return codes[row];
    }

    int[] codes() {
        return codes;
    }

    List<String> values() {
        return values;
    }

    /** The values to be searched in; made at the first call, so that columns that nobody searches keep none. For any thread. */
    SearchedTexts searched() {
        SearchedTexts made = searched;
        if (made == null) {
            made = SearchedTexts.of(values);
            searched = made;
        }
        return made;
    }

    /** The rows with a value, in order; looked up, not searched for, after the first call. For any thread. */
    int[] rows(String value) {
        RowsOfValues made = rows;
        if (made == null) {
            made = RowsOfValues.of(values, codes);
            rows = made;
        }
        return made.of(value);
    }

    /** The rows in the order of their values; equal ones stay in the order they have. */
    int[] sorted(int[] rows, boolean descending) {
        int[] starts = new int[values.size() + 1];
        for (int row : rows) {
            starts[place(row, descending) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[starts[place(row, descending)]++] = row;
        }
        return sorted;
    }

    private int place(int row, boolean descending) {
        return descending ? values.size() - 1 - codes[row] : codes[row];
    }
}
