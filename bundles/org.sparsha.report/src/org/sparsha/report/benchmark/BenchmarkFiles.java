/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.benchmark;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.corpus.benchmark.Trial;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.report.ReportException;
import org.sparsha.report.html.BenchmarkHtml;

/** The files of a benchmark, beside its journal. */
public final class BenchmarkFiles {

    private BenchmarkFiles() {
    }

    /**
     * Writes {@code benchmark.csv}, {@code pairs.csv}, {@code trials.csv}, {@code planted-truth.csv}, {@code benchmark.json},
     * {@code table.md} and {@code report.html}, each replaced as a whole.
     *
     * @param folder where to
     * @param report the benchmark
     * @param trials its trials
     * @throws ReportException where the folder can't be written to
     */
    public static void write(Path folder, BenchmarkReport report, List<Trial> trials) throws ReportException {
        try {
            TableFiles.write(folder.resolve("benchmark.csv"), BenchmarkTables.rows(report));
            TableFiles.write(folder.resolve("pairs.csv"), BenchmarkTables.pairs(report));
            TableFiles.write(folder.resolve("trials.csv"), BenchmarkTables.trials(trials));
            TableFiles.write(folder.resolve("planted-truth.csv"), BenchmarkTables.planted(report));
            AtomicFiles.writeText(folder.resolve("benchmark.json"), BenchmarkJson.of(report));
            AtomicFiles.writeText(folder.resolve("table.md"), markdown(report));
            AtomicFiles.writeText(folder.resolve("report.html"), BenchmarkHtml.of(report, BenchmarkSentences.of(report),
                    BenchmarkTables.shown(report), BenchmarkTables.clear(report), BenchmarkTables.verdicts(report)));
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    private static String markdown(BenchmarkReport report) {
        return BenchmarkTables.markdown(BenchmarkTables.shown(report)) + "\n" + String.join("\n\n", BenchmarkSentences.of(report)) + "\n\n"
                + BenchmarkTables.markdown(BenchmarkTables.clear(report)) + (report.verdicts().isEmpty() ? ""
                        : "\n" + BenchmarkTables.markdown(BenchmarkTables.verdicts(report)));
    }
}
