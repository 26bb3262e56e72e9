/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of the report, printed as they come and as a Markdown table in the end. */
final class BenchmarkTable {

    /**
     * Time that something took.
     *
     * @param seconds on the clock
     * @param cpuSeconds of all threads together, those of the collector included; what counts on a machine that others use too
     */
    record Spent(double seconds, double cpuSeconds) {
    }

    /** One figure. */
    private record Row(String what, Spent spent, String note) {
    }

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    BenchmarkTable(PrintStream out) {
        this.out = out;
    }

    void add(String what, Spent spent, String note) {
        rows.add(new Row(what, spent, note));
        out.printf(Locale.ROOT, "%-60s %10s %10s  %s%n", what, text(spent.seconds), text(spent.cpuSeconds), note);
    }

    private static String text(double seconds) {
        return seconds < 1 ? String.format(Locale.ROOT, "%.1f ms", 1000 * seconds) : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    void printMarkdown() {
        out.printf("%n| measured | time | CPU time | note |%n|---|---:|---:|---|%n");
        for (Row row : rows) {
            out.printf("| %s | %s | %s | %s |%n", row.what, text(row.spent.seconds), text(row.spent.cpuSeconds), row.note);
        }
    }
}
