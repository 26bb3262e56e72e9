/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.core.Warning;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.manifest.Times;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.WarningCell;

/** The tables of an evaluation. */
public final class EvaluationTables {

    static final String WARNINGS = "warnings.csv";

    private static final List<String> FAMILIARITY = List.of("familiarity", "calibrated");

    private EvaluationTables() {
    }

    /**
     * All tables of a report.
     *
     * @param report the report
     * @return name of a file to its table
     */
    public static Map<String, Table> of(EvaluationReport report) {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("predictions.csv", predictions(report.evaluation(), report.recordingWarnings()));
        switch (report.evaluation()) {
            case ClassEvaluation classes -> tables.put("confusion_matrix.csv", confusion(classes.confusion()));
            case DimensionalEvaluation dimensions -> tables.put("dimensions.csv", measures(dimensions));
            case AnswersEvaluation answers -> { }
        }
        tables.put("failures.csv", failures(report.failures(), report.recordingWarnings()));
        warnings(report).ifPresent(table -> tables.put(WARNINGS, table));
        return tables;
    }

    /** What is to be known of the run as a whole, without a recording, and then of recordings; nothing where there is nothing. */
    private static Optional<Table> warnings(EvaluationReport report) {
        List<List<String>> rows = new ArrayList<>();
        report.warnings().stream().filter(warning -> !warning.code().equals(EvaluationReport.RECORDINGS)) // the rows below say it
                .forEach(warning -> rows.add(List.of("", warning.code(), warning.message())));
        report.recordingWarnings().forEach((key, list) -> list.forEach(
                warning -> rows.add(List.of(key, warning.code(), warning.message()))));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(List.of("recording", "code", "message"), rows));
    }

    /**
     * One row a recording.
     *
     * @param evaluation the measures
     * @param warnings key of a recording to what is to be known about it
     * @return file, start, end, speaker; then truth, predicted, correct and one column a class, or two columns a dimension: what is true
     *         (empty where not known) and what the model says; where the model knows what is familiar to it, how familiar the recording is
     *         and the calibrated probability of the class that was heard; last, its warnings
     */
    public static Table predictions(Evaluation evaluation, Map<String, List<Warning>> warnings) {
        return switch (evaluation) {
            case ClassEvaluation classes -> classes(classes.labels(), classes.outcomes(), warnings);
            case DimensionalEvaluation dimensions -> dimensions(dimensions.dimensions().stream()
                    .map(DimensionalEvaluation.Dimension::name).toList(), dimensions.outcomes(), warnings);
            case AnswersEvaluation answers -> answers.dimensions().isEmpty() ? classes(answers.labels(), answers.classes(), warnings)
                    : dimensions(answers.labels(), answers.dimensions(), warnings);
        };
    }

    private static Table classes(List<String> labels, List<Outcome> outcomes, Map<String, List<Warning>> warnings) {
        List<String> columns = new ArrayList<>(List.of("file", "start", "end", "speaker", "truth", "predicted", "correct"));
        labels.forEach(label -> columns.add(columns.contains(label) ? "p(" + label + ")" : label));
        boolean known = outcomes.stream().anyMatch(outcome -> outcome.familiarity().isPresent());
        if (known) {
            FAMILIARITY.forEach(name -> columns.add(unique(name, columns)));
        }
        columns.add(unique(WarningCell.COLUMN, columns));
        List<List<String>> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            List<String> row = place(outcome.path(), outcome.span(), outcome.speaker());
            row.addAll(List.of(outcome.truth(), outcome.predicted(), outcome.truth().isEmpty() ? ""
                    : String.valueOf(outcome.correct())));
            outcome.probabilities().forEach(probability -> row.add(Double.toString(probability)));
            if (known) {
                row.add(outcome.familiarity().map(one -> one.level().id()).orElse(""));
                row.add(outcome.familiarity().filter(one -> one.calibrated().isPresent())
                        .map(one -> Double.toString(one.calibrated().getAsDouble())).orElse(""));
            }
            row.add(warnings(outcome, warnings));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static Table dimensions(List<String> names, List<DimensionalOutcome> outcomes, Map<String, List<Warning>> warnings) {
        List<String> columns = new ArrayList<>(List.of("file", "start", "end", "speaker"));
        names.forEach(name -> columns.addAll(List.of(name + "-truth", name)));
        columns.add(unique(WarningCell.COLUMN, columns));
        List<List<String>> rows = new ArrayList<>();
        for (DimensionalOutcome outcome : outcomes) {
            List<String> row = place(outcome.path(), outcome.span(), outcome.speaker());
            for (int i = 0; i < outcome.values().size(); i++) {
                OptionalDouble truth = outcome.truths().get(i);
                row.add(truth.isPresent() ? Double.toString(truth.getAsDouble()) : "");
                row.add(Double.toString(outcome.values().get(i)));
            }
            row.add(warnings(outcome, warnings));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** A name of ours, told from a class that is called so. */
    private static String unique(String name, List<String> columns) {
        return columns.contains(name) ? "model-" + name : name;
    }

    private static String warnings(RunResult result, Map<String, List<Warning>> warnings) {
        return WarningCell.of(warnings.getOrDefault(result.key(), List.of()));
    }

    private static List<String> place(String path, TimeSpan span, String speaker) {
        return new ArrayList<>(List.of(path, span.isWhole() ? "" : Times.text(span.start()),
                span.end().isPresent() ? Times.text(span.end().getAsDouble()) : "", speaker));
    }

    /** A row for each true class, a column for each predicted one. */
    private static Table confusion(ConfusionMatrix confusion) {
        List<String> columns = new ArrayList<>(List.of("truth \\ predicted"));
        columns.addAll(confusion.labels());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < confusion.labels().size(); i++) {
            List<String> row = new ArrayList<>(List.of(confusion.labels().get(i)));
            for (int j = 0; j < confusion.labels().size(); j++) {
                row.add(String.valueOf(confusion.count(i, j)));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** A row a dimension; measures that mean nothing for want of recordings are empty. */
    private static Table measures(DimensionalEvaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            Agreement agreement = dimension.agreement();
            boolean interval = evaluation.hasIntervals() && agreement.hasCorrelation();
            rows.add(List.of(dimension.name(), Long.toString(agreement.count()), number(agreement.ccc(), agreement.hasCorrelation()),
                    number(dimension.ccc().low(), interval), number(dimension.ccc().high(), interval),
                    number(agreement.pearson(), agreement.hasCorrelation()), number(agreement.mae(), agreement.count() > 0),
                    number(agreement.rmse(), agreement.count() > 0)));
        }
        return new Table(List.of("dimension", "recordings", "ccc", "ccc-low", "ccc-high", "pearson", "mae", "rmse"), rows);
    }

    private static String number(double value, boolean means) {
        return means ? Double.toString(value) : "";
    }

    private static Table failures(List<Failure> failures, Map<String, List<Warning>> warnings) {
        return new Table(List.of("file", "speaker", "truth", "reason", WarningCell.COLUMN), failures.stream().map(failure -> List.of(
                failure.path(), failure.speaker(), failure.truth(), failure.reason(), warnings(failure, warnings))).toList());
    }
}
