/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.report.ReportException;
import org.sparsha.report.html.EvaluationHtml;

/** The report of an evaluation as PDF: what the HTML page says, without sounds. */
public final class EvaluationPdf {

    private EvaluationPdf() {
    }

    /**
     * Writes the report.
     *
     * @param file where to; replaced as a whole
     * @param report the report
     * @param why what its explanations say together; empty for nothing
     * @param problems what could not be used of them, a sentence each
     * @throws ReportException where it can't be written
     */
    public static void write(Path file, EvaluationReport report, Optional<AggregatedExplanations> why, List<String> problems)
            throws ReportException {
        try {
            AtomicFiles.write(file, out -> {
                try (PdfPage page = new PdfPage(EvaluationHtml.title(report), out)) {
                    EvaluationHtml.write(page, report, why, problems, () -> recordings(page, report));
                }
            });
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    private static void recordings(PdfPage page, EvaluationReport report) {
        List<List<String>> rows = new ArrayList<>();
        page.heading("Recordings");
        switch (report.evaluation()) {
            case ClassEvaluation classes -> {
                classes.outcomes().forEach(one -> rows.add(List.of(one.key(), one.speaker(), one.truth(), one.predicted(),
                        String.format(Locale.ROOT, "%.3f", one.confidence()))));
                page.longTable(List.of("recording", "speaker", "truth", "heard", "#how sure"), rows);
            }
            case DimensionalEvaluation dimensions -> {
                List<String> columns = new ArrayList<>(List.of("recording", "speaker"));
                dimensions.dimensions().forEach(one -> columns.add("#" + one.name()));
                dimensions.outcomes().forEach(one -> {
                    List<String> row = new ArrayList<>(List.of(one.key(), one.speaker()));
                    one.values().forEach(value -> row.add(String.format(Locale.ROOT, "%.3f", value)));
                    rows.add(row);
                });
                page.longTable(columns, rows);
            }
        }
    }
}
