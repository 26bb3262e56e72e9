/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.Times;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/** Writes what an evaluation leaves behind as text: predictions.csv, confusion_matrix.csv, failures.csv, summary.json. */
public final class EvaluationTables {

    private EvaluationTables() {
    }

    /**
     * The outcomes of a store in the order of the corpus, measured.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param store the results
     * @param seed seed of the bootstrap
     * @return the measures
     */
    public static Evaluation evaluation(Corpus corpus, RunSettings settings, ResultStore store, long seed) {
        return Evaluation.of(settings.labels(), ordered(corpus, store.outcomes()), seed);
    }

    /**
     * The outcomes of a store with a model of dimensions, in the order of the corpus, measured.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param store the results
     * @param seed seed of the bootstrap
     * @return the measures
     */
    public static DimensionalEvaluation dimensionalEvaluation(Corpus corpus, RunSettings settings, ResultStore store, long seed) {
        return DimensionalEvaluation.of(settings.labels(), ordered(corpus, store.dimensionalOutcomes()), seed);
    }

    private static <R extends RunResult> List<R> ordered(Corpus corpus, List<R> results) {
        Map<String, R> byKey = new HashMap<>();
        results.forEach(result -> byKey.put(result.key(), result));
        return corpus.recordings().stream().map(recording -> byKey.get(recording.key())).filter(Objects::nonNull).toList();
    }

    /**
     * What has no outcome: failures of the run and problems of the corpus.
     *
     * @param corpus the corpus
     * @param store the results
     * @return all of them, the run's first
     */
    public static List<Failure> failures(Corpus corpus, ResultStore store) {
        Set<String> keys = corpus.recordings().stream().map(Recording::key).collect(Collectors.toSet());
        List<Failure> failures = new ArrayList<>(store.failures().stream().filter(failure -> keys.contains(failure.key())).toList());
        failures.sort((a, b) -> a.key().compareTo(b.key()));
        for (ScanProblem problem : corpus.problems()) {
            failures.add(new Failure(problem.path(), problem.path(), "", "", problem.message()));
        }
        return failures;
    }

    /**
     * Writes all four files.
     *
     * @param folder where to
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome
     * @throws CorpusException where one can't be written
     */
    public static void write(Path folder, Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures)
            throws CorpusException {
        TableFiles.write(folder.resolve("predictions.csv"), predictions(evaluation));
        TableFiles.write(folder.resolve("confusion_matrix.csv"), confusion(evaluation.confusion()));
        TableFiles.write(folder.resolve("failures.csv"), failures(failures));
        AtomicFiles.writeText(folder.resolve("summary.json"), EvaluationSummary.json(corpus, settings, evaluation, failures));
    }

    /**
     * Writes the same of a model of dimensions: predictions.csv, dimensions.csv, failures.csv, summary.json.
     *
     * @param folder where to
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome
     * @throws CorpusException where one can't be written
     */
    public static void write(Path folder, Corpus corpus, RunSettings settings, DimensionalEvaluation evaluation, List<Failure> failures)
            throws CorpusException {
        TableFiles.write(folder.resolve("predictions.csv"), DimensionalTables.predictions(evaluation));
        TableFiles.write(folder.resolve("dimensions.csv"), DimensionalTables.measures(evaluation));
        TableFiles.write(folder.resolve("failures.csv"), failures(failures));
        AtomicFiles.writeText(folder.resolve("summary.json"), EvaluationSummary.json(corpus, settings, evaluation, failures));
    }

    private static Table failures(List<Failure> failures) {
        return new Table(List.of("file", "speaker", "truth", "reason"),
                failures.stream().map(f -> List.of(f.path(), f.speaker(), f.truth(), f.reason())).toList());
    }

    /**
     * @param evaluation the measures
     * @return file, start, end, speaker, truth, predicted, correct and one column a class
     */
    public static Table predictions(Evaluation evaluation) {
        List<String> columns = new ArrayList<>(List.of("file", "start", "end", "speaker", "truth", "predicted", "correct"));
        evaluation.labels().forEach(label -> columns.add(columns.contains(label) ? "p(" + label + ")" : label));
        List<List<String>> rows = new ArrayList<>();
        for (Outcome o : evaluation.outcomes()) {
            List<String> row = new ArrayList<>(place(o.path(), o.span(), o.speaker()));
            row.addAll(List.of(o.truth(), o.predicted(), String.valueOf(o.correct())));
            o.probabilities().forEach(p -> row.add(Double.toString(p)));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** The first columns of every table of predictions: file, start, end, speaker. */
    static List<String> place(String path, TimeSpan span, String speaker) {
        return List.of(path, span.isWhole() ? "" : Times.text(span.start()),
                span.end().isPresent() ? Times.text(span.end().getAsDouble()) : "", speaker);
    }

    /**
     * @param confusion a confusion matrix
     * @return a row for each true class, a column for each predicted one
     */
    public static Table confusion(ConfusionMatrix confusion) {
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
}
