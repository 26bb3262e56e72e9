/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.corpus.table.CsvCell;

/** A table for people (aligned columns) or for programs (CSV, RFC 4180), the first row its heading. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heading) {
        rows.add(List.of(heading));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** @return whether there is anything below the heading */
    boolean hasRows() {
        return rows.size() > 1;
    }

    void print(PrintStream out, CommonOptions.Format format) {
        if (format == CommonOptions.Format.csv) {
            rows.forEach(row -> out.print(String.join(",", row.stream().map(CsvCell::of).toList()) + CsvCell.LINE_END));
            return;
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(widths[i] - row.get(i).codePointCount(0, row.get(i).length()) + 2));
                }
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
