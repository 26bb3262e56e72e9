/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sparsha.corpus.PValue;
import org.sparsha.corpus.benchmark.BenchmarkReport.Estimate;
import org.sparsha.corpus.benchmark.BenchmarkReport.Pair;
import org.sparsha.corpus.benchmark.BenchmarkReport.Row;
import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.corpus.benchmark.Measure;
import org.sparsha.corpus.benchmark.Trial;
import org.sparsha.corpus.table.Table;
import org.sparsha.explain.TrustLevel;

/** The tables of a benchmark. */
public final class BenchmarkTables {

    /** Measures that a table for people leaves out: the ratios say the same. */
    private static final List<Measure> RAW = List.of(Measure.DELETION, Measure.INSERTION);
    private static final String NONE = "–";
    private static final double CLEAR = 0.05;

    private BenchmarkTables() {
    }

    /**
     * @param report a benchmark
     * @return a row an explainer and budget: each measure that there is with its interval
     */
    public static Table shown(BenchmarkReport report) {
        List<Measure> measures = measures(report);
        List<String> columns = new ArrayList<>(List.of("explainer", "budget"));
        measures.forEach(measure -> columns.add(measure.title()));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : report.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.contender() + (row.refused() > 0 ? " (refused " + row.refused() + ")" : ""),
                    budget(row.budget())));
            measures.forEach(measure -> cells.add(cell(measure, row.estimates().get(measure))));
            rows.add(cells);
        }
        return new Table(columns, rows);
    }

    /**
     * @param report a benchmark
     * @return a row an explainer and budget, with a column each for mean, ends of the interval and number of clips of a measure
     */
    public static Table rows(BenchmarkReport report) {
        List<String> columns = new ArrayList<>(List.of("explainer", "budget", "refused"));
        for (Measure measure : Measure.values()) {
            columns.addAll(List.of(measure.id(), measure.id() + "-low", measure.id() + "-high", measure.id() + "-clips"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Row row : report.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.contender(), budget(row.budget()), String.valueOf(row.refused())));
            for (Measure measure : Measure.values()) {
                Estimate one = row.estimates().get(measure);
                cells.addAll(one == null ? List.of("", "", "", "0")
                        : List.of(Double.toString(one.mean()), Double.toString(one.low()), Double.toString(one.high()),
                                String.valueOf(one.clips())));
            }
            rows.add(cells);
        }
        return new Table(columns, rows);
    }

    /**
     * @param report a benchmark
     * @return a row for every two explainers at one budget and each measure
     */
    public static Table pairs(BenchmarkReport report) {
        return new Table(List.of("measure", "budget", "first", "second", "delta", "low", "high", "p", "p-holm", "p-sign-flip", "clips"),
                report.pairs().stream().map(pair -> List.of(pair.measure().id(), budget(pair.budget()), pair.first(), pair.second(),
                        Double.toString(pair.delta()), Double.toString(pair.low()), Double.toString(pair.high()),
                        Double.toString(pair.p()), Double.toString(pair.corrected()),
                        pair.signFlip().isPresent() ? Double.toString(pair.signFlip().getAsDouble()) : "", String.valueOf(pair.clips())))
                        .toList());
    }

    /**
     * @param report a benchmark
     * @return the differences that paired bootstrap and, where there are speakers, the exact sign-flip test both tell from chance: with
     *         fewer than six speakers the latter can tell none
     */
    public static Table clear(BenchmarkReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : report.pairs()) {
            if (pair.corrected() <= CLEAR && pair.signFlip().orElse(0) <= CLEAR && !RAW.contains(pair.measure())) {
                rows.add(List.of(pair.measure().title(), budget(pair.budget()), pair.first(), pair.second(), number(pair.delta()),
                        number(pair.low()) + " to " + number(pair.high()), PValue.words(pair.corrected())));
            }
        }
        return new Table(List.of("measure", "budget", "first", "second", "second less first", "95 %", "p (Holm)"), rows);
    }

    /**
     * @param report a benchmark
     * @return how often each verdict, and what each of its parts says, was right on planted truth
     */
    public static Table verdicts(BenchmarkReport report) {
        return new Table(List.of("part of the verdict", "says", "explanations", "highest score in the planted piece", "95 %"),
                report.verdicts().stream().map(row -> List.of(row.part().isEmpty() ? "the verdict itself" : row.part(),
                        TrustLevel.values()[row.level()].words(), String.valueOf(row.explanations()),
                        number(row.right() / (double) row.explanations()), number(row.low()) + " to " + number(row.high()))).toList());
    }

    /**
     * What the verdict on an explanation says of its method, in one file for any number of models.
     *
     * @param report a benchmark
     * @return a row an explainer and budget that was tried on planted pieces: in what share of the pieces that the model hears the
     *         highest score lies in the piece, and how many of all explainers at that budget do no worse than it (its rank)
     */
    public static Table planted(BenchmarkReport report) {
        List<Row> tried = report.rows().stream().filter(row -> row.estimates().containsKey(Measure.PLANTED_HIT)).toList();
        return new Table(List.of("model-sha256", "model", "explainer", "budget", "pieces", "hit", "low", "high", "rank", "explainers"),
                tried.stream().map(row -> {
                    Estimate hit = row.estimates().get(Measure.PLANTED_HIT);
                    List<Row> beside = tried.stream().filter(other -> row.budget() == 0 || other.budget() == 0
                            || other.budget() == row.budget()).toList();
                    long better = beside.stream().filter(other -> other.estimates().get(Measure.PLANTED_HIT).mean() > hit.mean())
                            .map(Row::contender).distinct().count();
                    return List.of(report.settings().getOrDefault("modelSha256", ""), report.settings().getOrDefault("model", ""),
                            row.contender(), String.valueOf(row.budget()), String.valueOf(hit.clips()), number(hit.mean()),
                            number(hit.low()), number(hit.high()), String.valueOf(better + 1),
                            String.valueOf(beside.stream().map(Row::contender).distinct().count()));
                }).toList());
    }

    /**
     * @param trials trials
     * @return a row a trial, in the order of their names
     */
    public static Table trials(List<Trial> trials) {
        TreeMap<String, Integer> names = new TreeMap<>();
        trials.forEach(trial -> trial.values().keySet().forEach(name -> names.merge(name, 1, Integer::sum)));
        List<String> columns = new ArrayList<>(List.of("kind", "clip", "speaker", "explainer", "budget", "refusal"));
        columns.addAll(names.keySet());
        return new Table(columns, trials.stream().sorted((a, b) -> a.key().compareTo(b.key())).map(trial -> Stream.concat(
                Stream.of(trial.kind().name().toLowerCase(Locale.ROOT), trial.clip(), trial.speaker(), trial.contender(),
                        budget(trial.budget()), trial.refusal()),
                names.keySet().stream().map(name -> value(trial.values(), name))).toList()).toList());
    }

    private static String value(Map<String, Double> values, String name) {
        return values.containsKey(name) ? Double.toString(values.get(name)) : "";
    }

    /** The measures that any explainer has. */
    private static List<Measure> measures(BenchmarkReport report) {
        return Stream.of(Measure.values()).filter(measure -> !RAW.contains(measure)
                && report.rows().stream().anyMatch(row -> row.estimates().containsKey(measure))).toList();
    }

    private static String budget(int budget) {
        return budget == 0 ? "its own" : String.valueOf(budget);
    }

    private static String cell(Measure measure, Estimate estimate) {
        if (estimate == null) {
            return NONE;
        }
        if (measure == Measure.EVALUATIONS) {
            return String.format(Locale.ROOT, "%.0f", estimate.mean());
        }
        if (measure == Measure.SECONDS) {
            return String.format(Locale.ROOT, "%.2f", estimate.mean());
        }
        return number(estimate.mean()) + " (" + number(estimate.low()) + "–" + number(estimate.high()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /**
     * @param table a table
     * @return it as Markdown
     */
    public static String markdown(Table table) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns());
        line(text, table.columns().stream().map(column -> "---").toList());
        table.rows().forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())).append(" |\n");
    }
}
