/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a column have a value: the rows in the order of their values' numbers, and where each number's begin. Immutable.
 *
 * @param numbers the values to their numbers
 * @param starts where the rows of a number begin in {@code rows}; one more at the end
 * @param rows all rows
 */
record RowsOfValues(Map<String, Integer> numbers, int[] starts, int[] rows) {

    /** Of distinct values, and the number of a value for each row. */
    static RowsOfValues of(List<String> values, int[] codes) {
        Map<String, Integer> numbers = HashMap.newHashMap(values.size());
        for (int i = 0; i < values.size(); i++) {
            numbers.put(values.get(i), i);
        }
        int[] starts = new int[values.size() + 1];
        for (int code : codes) {
            starts[code + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        int[] rows = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            rows[next[codes[row]]++] = row;
        }
        return new RowsOfValues(numbers, starts, rows);
    }

    /** The rows with a value, in order. */
    int[] of(String value) {
        Integer number = numbers.get(value);
        return number == null ? new int[0] : Arrays.copyOfRange(rows, starts[number], starts[number + 1]);
    }
}
