/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A table with named columns. Every row has as many fields as there are columns.
 *
 * @param columns names of the columns, distinct
 * @param rows the rows
 */
public record Table(List<String> columns, List<List<String>> rows) {

    /** Copies the lists and checks the rows' width. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " fields in a table of " + columns.size());
            }
        }
    }

    /**
     * Finds a column by the first of several names that is there, whatever its case.
     *
     * @param names names to look for, the best first
     * @return its index; empty where none is there
     */
    public OptionalInt column(String... names) {
        for (String name : names) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** @return the names of the columns for a message: the first ones, long ones cut, in one line */
    public String named() {
        String names = String.join(", ", columns.stream().limit(20).map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .toList());
        return names.replaceAll("\\p{Cntrl}", "\uFFFD") + (columns.size() > 20 ? ", …" : "");
    }

    /**
     * One field, or an empty text where there is no such column.
     *
     * @param row a row of this table
     * @param column index of a column, or empty
     * @return the text, blanks around it taken away
     */
    public static String field(List<String> row, OptionalInt column) {
        return column.isPresent() ? row.get(column.getAsInt()).strip() : "";
    }
}
