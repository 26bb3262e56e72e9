/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.ConfusionMatrixDrawing;
import org.sparsha.report.chart.DimensionsDrawing;
import org.sparsha.report.chart.Drawing;
import org.sparsha.report.chart.StatisticsCharts;
import org.sparsha.report.html.EvaluationHtml;

/**
 * Writes what an evaluation leaves behind: predictions.csv, failures.csv, summary.json and report.html; warnings.csv where recordings have
 * any; confusion_matrix.csv and .png and reliability.png of a model of classes; dimensions.csv and .png of one of dimensions. There are no
 * pictures of no recording.
 */
public final class EvaluationFiles {

    private EvaluationFiles() {
    }

    /**
     * Writes all files, each replaced as a whole.
     *
     * @param folder where to; explanations that the page is to show lie below it
     * @param report the report
     * @return what could not be made, though all else was: pictures, on a machine without fonts
     * @throws ReportException where the folder can't be written to
     */
    public static List<Warning> write(Path folder, EvaluationReport report) throws ReportException {
        try {
            Map<String, Table> tables = EvaluationTables.of(report);
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                TableFiles.write(folder.resolve(table.getKey()), table.getValue());
            }
            if (!tables.containsKey(EvaluationTables.WARNINGS)) {
                remove(folder.resolve(EvaluationTables.WARNINGS));
            }
            AtomicFiles.writeText(folder.resolve("summary.json"), EvaluationJson.of(report));
            List<Warning> warnings = pictures(folder, report);
            AtomicFiles.writeText(folder.resolve("report.html"), EvaluationHtml.of(report, folder));
            return warnings;
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    private static void remove(Path stale) throws ReportException {
        try {
            Files.deleteIfExists(stale);
        } catch (IOException e) {
            throw new ReportException(stale + " is of an earlier run and can't be removed: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    private static List<Warning> pictures(Path folder, EvaluationReport report) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        if (report.evaluation().hasFigures()) {
            switch (report.evaluation()) {
                case ClassEvaluation classes -> {
                    drawings.put("confusion_matrix.png", new ConfusionMatrixDrawing(classes.confusion()));
                    drawings.put("reliability.png", StatisticsCharts.reliability(classes.calibration()));
                }
                case DimensionalEvaluation dimensions -> drawings.put("dimensions.png", new DimensionsDrawing(dimensions));
                case AnswersEvaluation answers -> { }
            }
        }
        List<Warning> warnings = new ArrayList<>();
        for (Map.Entry<String, Drawing> drawing : drawings.entrySet()) {
            try {
                ChartImages.writePng(drawing.getValue(), folder.resolve(drawing.getKey()));
            } catch (ReportException e) {
                warnings.add(new Warning("no-pictures", e.getMessage()));
            }
        }
        return warnings.stream().distinct().toList();
    }
}
