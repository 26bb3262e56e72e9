/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationTables;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.ConfusionMatrixDrawing;
import org.sparsha.report.chart.DimensionsDrawing;
import org.sparsha.report.chart.Drawing;
import org.sparsha.report.chart.StatisticsCharts;
import org.sparsha.report.html.DimensionalHtml;
import org.sparsha.report.html.EvaluationHtml;

/**
 * Writes what an evaluation leaves behind: predictions.csv, confusion_matrix.csv and .png, reliability.png, failures.csv, summary.json and
 * report.html.
 */
public final class EvaluationFiles {

    private EvaluationFiles() {
    }

    /**
     * Writes all files, each replaced as a whole.
     *
     * @param folder where to
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome
     * @return what could not be made, though all else was: pictures, on a machine without fonts
     * @throws ReportException where the folder can't be written to
     */
    public static List<Warning> write(Path folder, Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures)
            throws ReportException {
        try {
            EvaluationTables.write(folder, corpus, settings, evaluation, failures);
            List<Warning> warnings = pictures(folder, Map.of("confusion_matrix.png", new ConfusionMatrixDrawing(evaluation.confusion()),
                    "reliability.png", StatisticsCharts.reliability(evaluation.calibration())));
            AtomicFiles.writeText(folder.resolve("report.html"), EvaluationHtml.of(corpus, settings, evaluation, failures));
            return warnings;
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /**
     * Writes what the evaluation of a model of dimensions leaves behind: predictions.csv, dimensions.csv and .png, failures.csv,
     * summary.json and report.html.
     *
     * @param folder where to
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome
     * @return what could not be made, though all else was
     * @throws ReportException where the folder can't be written to
     */
    public static List<Warning> write(Path folder, Corpus corpus, RunSettings settings, DimensionalEvaluation evaluation,
            List<Failure> failures) throws ReportException {
        try {
            EvaluationTables.write(folder, corpus, settings, evaluation, failures);
            List<Warning> warnings = pictures(folder, Map.of("dimensions.png", new DimensionsDrawing(evaluation)));
            AtomicFiles.writeText(folder.resolve("report.html"), DimensionalHtml.of(corpus, settings, evaluation, failures));
            return warnings;
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    private static List<Warning> pictures(Path folder, Map<String, Drawing> drawings) {
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
