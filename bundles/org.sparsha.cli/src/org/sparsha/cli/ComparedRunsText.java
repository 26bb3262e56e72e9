/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.sparsha.core.Counted;
import org.sparsha.core.Warning;
import org.sparsha.corpus.PValue;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.table.WarningCell;

/** Runs and how they differ, as text for people. */
final class ComparedRunsText {

    private ComparedRunsText() {
    }

    static void print(List<SavedRun> runs, PrintStream out, CommonOptions.Format format) {
        boolean csv = format == CommonOptions.Format.csv;
        TextTable table = new TextTable(heading(csv, "run", "model", "corpus", "explained", "recordings", "failed"));
        for (SavedRun run : runs) {
            long failed = run.results().stream().filter(Failure.class::isInstance).count();
            table.row(cells(csv, sentences(run), run.folder().toString(), run.settings().values().getOrDefault("model", ""),
                    run.settings().values().getOrDefault("corpus", ""), run.settings().explained().orElse("no"),
                    String.valueOf(run.results().size() - failed), String.valueOf(failed)));
        }
        table.print(out, format);
        if (!csv) {
            runs.forEach(run -> sentences(run).forEach(sentence -> out.println(run.folder().getFileName() + ": " + sentence)));
        }
    }

    private static List<String> sentences(SavedRun run) {
        return EvaluationReport.known(run.settings(), run.warnings()).stream().map(Warning::message).toList();
    }

    private static String[] heading(boolean csv, String... columns) {
        return cells(csv, List.of(WarningCell.COLUMN), columns);
    }

    /** Cells of a row; of one for programs, what is to be known comes last, for people it stands in lines of its own. */
    private static String[] cells(boolean csv, List<String> warnings, String... cells) {
        return Stream.concat(Stream.of(cells), csv ? Stream.of(WarningCell.ofSentences(warnings)) : Stream.of()).toArray(String[]::new);
    }

    static void print(RunComparison comparison, PrintStream out, CommonOptions.Format format) {
        if (format == CommonOptions.Format.table) {
            out.println(Counted.of(comparison.shared(), "recording") + " that all runs have an outcome for, "
                    + (comparison.bySpeaker() ? comparison.units() + " speakers" : "drawn one by one, since speakers aren't named"));
            comparison.runs().forEach(run -> run.warning().ifPresent(warning -> out.println(run.name() + ": " + warning)));
            comparison.drawn().caution().ifPresent(out::println);
            comparison.settings().forEach((name, values) -> out.println(name + ": " + String.join(" | ", values)));
            out.println();
            measures(comparison).print(out, format);
            out.println();
        }
        differences(comparison, format == CommonOptions.Format.csv).print(out, format);
        if (format == CommonOptions.Format.table) {
            out.println();
            comparison.pairs().forEach(pair -> pair.mcNemar().forEach(only -> out.println(String.format(Locale.ROOT,
                    "Only %s right: %d, only %s right: %d; McNemar's exact test, which takes recordings for independent: p %s (Holm %s)",
                    pair.first(), only.onlyFirst(), pair.second(), only.onlySecond(), PValue.words(only.p()),
                    PValue.words(only.corrected())))));
            out.println("Intervals and p: paired bootstrap over " + comparison.drawn().kind() + ", 10,000 draws"
                    + (comparison.pairs().size() > 1 ? ". Holm corrects for " + comparison.pairs().size() + " pairs." : "."));
        }
    }

    private static TextTable measures(RunComparison comparison) {
        List<String> names = List.copyOf(comparison.runs().get(0).measures().keySet());
        List<String> columns = new ArrayList<>(List.of("run"));
        columns.addAll(names);
        TextTable table = new TextTable(columns.toArray(String[]::new));
        comparison.runs().stream().sorted((a, b) -> Double.compare(b.measures().get(names.get(0)), a.measures().get(names.get(0))))
                .forEach(run -> {
                    List<String> row = new ArrayList<>(List.of(run.name()));
                    run.measures().values().forEach(value -> row.add(number(value)));
                    table.row(row.toArray(String[]::new));
                });
        return table;
    }

    private static TextTable differences(RunComparison comparison, boolean csv) {
        TextTable table = new TextTable(heading(csv, "from", "to", "measure", "difference", "low", "high", "p", "p (Holm)", "sign flip",
                "sign flip (Holm)"));
        comparison.pairs().forEach(pair -> pair.differences().forEach(one -> table.row(cells(csv, sentences(comparison, pair),
                pair.first(), pair.second(), one.measure(), String.format(Locale.ROOT, "%+.3f", one.delta()),
                number(one.bootstrap().low()), number(one.bootstrap().high()), PValue.words(one.bootstrap().p()),
                PValue.words(one.corrected()), p(one.signFlip()), p(one.signFlipCorrected())))));
        return table;
    }

    private static List<String> sentences(RunComparison comparison, RunComparison.Pair pair) {
        Stream<String> ofRuns = comparison.runs().stream().filter(run -> List.of(pair.first(), pair.second()).contains(run.name()))
                .flatMap(run -> run.warning().map(warning -> run.name() + ": " + warning).stream());
        return Stream.concat(ofRuns, comparison.drawn().caution().stream()).toList();
    }

    private static String p(OptionalDouble value) {
        return value.isPresent() ? PValue.words(value.getAsDouble()) : "–";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
