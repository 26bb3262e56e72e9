/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;

/** The table of all recordings on the page of an evaluation, each with its explanation to see and hear where there is one. */
final class RecordingsHtml {

    /** A page of more rows is slow in a browser; predictions.csv has them all. */
    private static final int MOST = 5000;

    private RecordingsHtml() {
    }

    static void write(HtmlPage page, EvaluationReport report, Path folder) {
        boolean explained = !report.explanations().isEmpty();
        List<String> columns = new ArrayList<>(List.of("recording", "speaker"));
        List<List<String>> rows = new ArrayList<>();
        boolean known = report.evaluation().outcomes().stream()
                .anyMatch(result -> result instanceof Outcome outcome && outcome.familiarity().isPresent());
        switch (report.evaluation()) {
            case ClassEvaluation classes -> {
                columns.addAll(List.of("truth", "heard", "#how sure", "right"));
                classes.outcomes().stream().limit(MOST).forEach(outcome -> rows.add(row(outcome)));
            }
            case DimensionalEvaluation dimensions -> {
                dimensions.dimensions()
                        .forEach(dimension -> columns
                                .addAll(List.of("#" + dimension.name() + ", true", "#" + dimension.name() + ", heard")));
                dimensions.outcomes().stream().limit(MOST).forEach(outcome -> rows.add(row(outcome)));
            }
            case AnswersEvaluation answers -> {
                columns.addAll(answers.dimensions().isEmpty() ? List.of("heard", "#how sure")
                        : answers.labels().stream().map(label -> "#" + label).toList());
                answers.outcomes().stream().limit(MOST).forEach(result -> rows.add(answer(result)));
            }
        }
        if (known) {
            columns.add("familiarity");
            List<? extends RunResult> outcomes = report.evaluation().outcomes();
            for (int i = 0; i < rows.size(); i++) {
                rows.set(i, familiar(rows.get(i), outcomes.get(i)));
            }
        }
        List<String> explanations = report.evaluation().outcomes().stream().limit(explained ? MOST : 0)
                .map(outcome -> explanation(report.explanations().getOrDefault(outcome.key(), ""), folder)).toList();
        page.heading("Recordings");
        page.longTable(columns, rows, explanations);
        page.more(report.evaluation().outcomes().size() - MOST, "predictions.csv");
    }

    private static List<String> familiar(List<String> row, RunResult result) {
        List<String> whole = new ArrayList<>(row);
        whole.add(result instanceof Outcome outcome ? outcome.familiarity().map(one -> one.level().id()).orElse("") : "");
        return whole;
    }

    private static List<String> answer(RunResult result) {
        return switch (result) {
            case Outcome outcome -> List.of(outcome.key(), outcome.speaker(), outcome.predicted(),
                    EvaluationHtml.number(outcome.confidence()));
            case DimensionalOutcome outcome -> {
                List<String> row = new ArrayList<>(List.of(outcome.key(), outcome.speaker()));
                outcome.values().forEach(value -> row.add(EvaluationHtml.number(value)));
                yield row;
            }
            case Failure failure -> List.of(failure.key());
        };
    }

    private static List<String> row(Outcome outcome) {
        return List.of(outcome.key(), outcome.speaker(), outcome.truth(), outcome.predicted(), EvaluationHtml.number(outcome.confidence()),
                outcome.correct() ? "yes" : "no");
    }

    private static List<String> row(DimensionalOutcome outcome) {
        List<String> row = new ArrayList<>(List.of(outcome.key(), outcome.speaker()));
        for (int i = 0; i < outcome.values().size(); i++) {
            OptionalDouble truth = outcome.truths().get(i);
            row.add(truth.isPresent() ? EvaluationHtml.number(truth.getAsDouble()) : "");
            row.add(EvaluationHtml.number(outcome.values().get(i)));
        }
        return row;
    }

    /** Picture, sounds and links of an explanation, as HTML with addresses relative to the page. */
    private static String explanation(String place, Path folder) {
        StringBuilder html = new StringBuilder();
        if (!place.isEmpty()) {
            Path files = folder.resolve(place);
            String address = HtmlPage.address(place);
            if (Files.isRegularFile(files.resolve("explanation.png"))) {
                html.append("<a href=\"").append(address).append("/explanation.png\"><img class=\"small\" loading=\"lazy\" "
                        + "alt=\"Explanation\" src=\"").append(address).append("/explanation.png\"/></a>");
            }
            sound(html, files, address, "salient.wav", "what counts");
            sound(html, files, address, "complement.wav", "the rest");
            for (String name : List.of("report.html", "explanation.json", "segments.csv")) {
                if (Files.isRegularFile(files.resolve(name))) {
                    html.append(" <a href=\"").append(address).append('/').append(name).append("\">").append(name).append("</a>");
                }
            }
        }
        return html.toString();
    }

    private static void sound(StringBuilder html, Path files, String address, String name, String words) {
        if (Files.isRegularFile(files.resolve(name))) {
            html.append("<label>").append(words).append(" <audio controls=\"\" preload=\"none\" src=\"").append(address).append('/')
                    .append(name).append("\"></audio></label>");
        }
    }
}
