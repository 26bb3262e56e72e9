/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.corpus.table.Table;

/** A benchmark of explainers as a page. */
public final class BenchmarkHtml {

    private BenchmarkHtml() {
    }

    /**
     * @param report a benchmark
     * @param sentences what has to be said of it
     * @param rows its table of explainers
     * @param clear the differences that are clear
     * @param verdicts how often verdicts were right
     * @return HTML
     */
    public static String of(BenchmarkReport report, List<String> sentences, Table rows, Table clear, Table verdicts) {
        HtmlPage page = new HtmlPage("Explainers before " + report.settings().getOrDefault("model", "the model"));
        page.faint("Corpus " + report.settings().getOrDefault("corpus", "") + ", perturbation "
                + report.settings().getOrDefault("perturbation", "") + ", segmenter " + report.settings().getOrDefault("segmenter", "")
                + ".");
        sentences.forEach(page::paragraph);
        table(page, rows, 1);
        page.heading("Differences that are clear");
        page.paragraph("Paired bootstrap over " + (report.bySpeaker() ? "speakers" : "clips")
                + ", corrected by Holm over the pairs of a measure and budget, and, where there are speakers, the exact sign-flip test; "
                + "all pairs are in pairs.csv.");
        if (clear.rows().isEmpty()) {
            page.paragraph("None.");
        } else {
            table(page, clear, 4);
        }
        if (!verdicts.rows().isEmpty()) {
            page.heading("How often the verdict was right");
            page.paragraph("On the planted recordings: in how many explanations with that verdict, or that part of it, the "
                    + "highest-scored segment lies in the planted piece.");
            table(page, verdicts, 2);
        }
        page.heading("How this was made");
        page.table(List.of("setting", "value"),
                report.settings().entrySet().stream().map(setting -> List.of(setting.getKey(), setting.getValue())).toList());
        return page.end();
    }

    /** A table whose columns hold numbers from one on. */
    private static void table(HtmlPage page, Table table, int numbersFrom) {
        page.longTable(IntStream.range(0, table.columns().size())
                .mapToObj(i -> i >= numbersFrom ? "#" + table.columns().get(i) : table.columns().get(i)).toList(), table.rows());
    }
}
