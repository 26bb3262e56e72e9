/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.report.chart.ConfusionMatrixDrawing;
import org.sparsha.report.chart.StatisticsCharts;

/** The report of an evaluation. */
public final class EvaluationHtml {

    static final int MOST_ROWS = 100;
    private static final int SUREST_ERRORS = 25;

    private EvaluationHtml() {
    }

    /**
     * Makes the page.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome
     * @return HTML
     */
    public static String of(Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures) {
        ConfusionMatrix confusion = evaluation.confusion();
        HtmlPage page = new HtmlPage(settings.values().getOrDefault("model", "The model") + " on " + corpus.name());
        page.faint(confusion.total() + " recordings, " + evaluation.perSpeaker().size() + " speakers, label scheme " + corpus.scheme()
                + ", "
                + failures.size() + " without a result.");
        settings.warning().ifPresent(page::warning);
        page.cards(List.of(card("WA (accuracy)", confusion.accuracy(), evaluation.accuracy()),
                card("UAR", confusion.uar(), evaluation.uar()), card("macro-F1", confusion.macroF1(), evaluation.macroF1()),
                List.of("Calibration error", number(evaluation.calibration().expectedError()), "0 is best")));
        page.faint("95 % intervals by bootstrap over " + (evaluation.bySpeaker() ? "speakers" : "recordings")
                + ". The figures hold for recordings such as these; if the model has learnt from them, they say nothing about others.");
        page.picture(new ConfusionMatrixDrawing(confusion), "Confusion matrix");
        page.heading("By class");
        List<List<String>> classes = new ArrayList<>();
        for (int i = 0; i < confusion.labels().size(); i++) {
            classes.add(List.of(confusion.labels().get(i), number(confusion.precision(i)), number(confusion.recall(i)),
                    number(confusion.f1(i)), String.valueOf(confusion.support(i))));
        }
        page.table(List.of("class", "#precision", "#recall", "#F1", "#recordings"), classes);
        if (!evaluation.perSpeaker().isEmpty()) {
            page.heading("By speaker");
            List<List<String>> speakers = new ArrayList<>();
            evaluation.perSpeaker().entrySet().stream().limit(MOST_ROWS).forEach(speaker -> speakers.add(List.of(speaker.getKey(),
                    number(speaker.getValue().accuracy()), number(speaker.getValue().uar()), String.valueOf(speaker.getValue().total()))));
            page.table(List.of("speaker", "#WA", "#UAR", "#recordings"), speakers);
        }
        page.heading("Calibration");
        page.picture(StatisticsCharts.reliability(evaluation.calibration()), "Reliability diagram");
        errors(page, evaluation);
        return end(page, settings, failures);
    }

    /** What every report of a run ends with: what has no result, and the settings. */
    static String end(HtmlPage page, RunSettings settings, List<Failure> failures) {
        failures(page, failures);
        page.heading("How this was made");
        page.table(List.of("setting", "value"), settings.values().entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
        return page.end();
    }

    private static void errors(HtmlPage page, Evaluation evaluation) {
        List<Outcome> surest = evaluation.outcomes().stream().filter(outcome -> !outcome.correct())
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed()).limit(SUREST_ERRORS).toList();
        if (!surest.isEmpty()) {
            page.heading("Wrong, and most sure of it");
            page.table(List.of("recording", "speaker", "truth", "heard", "#confidence"), surest.stream()
                    .map(o -> List.of(o.key(), o.speaker(), o.truth(), o.predicted(), number(o.confidence()))).toList());
        }
    }

    private static void failures(HtmlPage page, List<Failure> failures) {
        if (!failures.isEmpty()) {
            page.heading("Without a result");
            page.table(List.of("recording", "reason"), failures.stream().limit(MOST_ROWS).map(f -> List.of(f.path(), f.reason())).toList());
            if (failures.size() > MOST_ROWS) {
                page.faint("… and " + (failures.size() - MOST_ROWS) + " more, see failures.csv.");
            }
        }
    }

    private static List<String> card(String name, double value, Bootstrap.Interval interval) {
        return List.of(name, number(value), number(interval.low()) + " to " + number(interval.high()));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
