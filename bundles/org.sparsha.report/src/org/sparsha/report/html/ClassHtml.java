/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.sparsha.corpus.Arousal;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.evaluation.ArousalEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.report.chart.ConfusionMatrixDrawing;
import org.sparsha.report.chart.StatisticsCharts;

/** What the page of an evaluation says of a model of classes. */
final class ClassHtml {

    private static final int SUREST_ERRORS = 25;

    private ClassHtml() {
    }

    static void write(HtmlPage page, ClassEvaluation evaluation) {
        ConfusionMatrix confusion = evaluation.confusion();
        page.cards(List.of(card("WA (accuracy)", confusion.accuracy(), evaluation, evaluation.accuracy()),
                card("UAR", confusion.uar(), evaluation, evaluation.uar()),
                card("macro-F1", confusion.macroF1(), evaluation, evaluation.macroF1()),
                List.of("Calibration error", EvaluationHtml.number(evaluation.calibration().expectedError()), "0 is best")));
        page.faint(EvaluationHtml.intervals(evaluation) + "WA is the share of recordings that were heard right, UAR the mean of the "
                + "classes' recalls, each from 0 to 1. The figures hold for recordings such as these; if the model has learnt from "
                + "them, they say nothing about others.");
        ArousalEvaluation.of(evaluation).ifPresent(arousal -> page.faint("High against low arousal (" + Arousal.SOURCE + "): UAR "
                + EvaluationHtml.number(arousal.uar()) + ", WA " + EvaluationHtml.number(arousal.accuracy()) + "."));
        page.picture(new ConfusionMatrixDrawing(confusion), "Confusion matrix: rows are the true classes, columns what was heard");
        page.heading("By class");
        List<List<String>> classes = new ArrayList<>();
        for (int i = 0; i < confusion.labels().size(); i++) {
            boolean heard = confusion.predicted(i) > 0;
            boolean there = confusion.support(i) > 0;
            classes.add(List.of(confusion.labels().get(i), EvaluationHtml.number(confusion.precision(i), heard),
                    EvaluationHtml.number(confusion.recall(i), there), EvaluationHtml.number(confusion.f1(i), heard || there),
                    String.valueOf(confusion.support(i))));
        }
        page.table(List.of("class", "#precision", "#recall", "#F1", "#recordings"), classes);
        speakers(page, evaluation);
        page.heading("Calibration");
        page.paragraph("Whether the model is right as often as it says: on the diagonal it is. The calibration error is the mean distance "
                + "from it, weighted by the number of recordings. Where the model's package can tell how sure to be so far from what it "
                + "learned from, that counts.");
        page.picture(StatisticsCharts.reliability(evaluation.calibration()), "Reliability: share right against how sure the model is");
        page.table(List.of("how sure the model is", "#its mean", "#share right", "#recordings"), evaluation.calibration().bins().stream()
                .filter(bin -> bin.count() > 0).map(bin -> List.of(EvaluationHtml.number(bin.low()) + " to "
                        + EvaluationHtml.number(bin.high()), EvaluationHtml.number(bin.confidence()), EvaluationHtml.number(bin.accuracy()),
                        String.valueOf(bin.count())))
                .toList());
        errors(page, evaluation);
    }

    private static void speakers(HtmlPage page, ClassEvaluation evaluation) {
        if (!evaluation.perSpeaker().isEmpty()) {
            page.heading("By speaker");
            List<List<String>> speakers = new ArrayList<>();
            evaluation.perSpeaker().entrySet().stream().limit(EvaluationHtml.MOST_ROWS).forEach(speaker -> speakers
                    .add(List.of(speaker.getKey(), EvaluationHtml.number(speaker.getValue().accuracy()),
                            EvaluationHtml.number(speaker.getValue().uar()), String.valueOf(speaker.getValue().total()))));
            page.longTable(List.of("speaker", "#WA", "#UAR", "#recordings"), speakers);
            page.more(evaluation.perSpeaker().size() - EvaluationHtml.MOST_ROWS, "summary.json");
        }
    }

    private static void errors(HtmlPage page, ClassEvaluation evaluation) {
        List<Outcome> surest = evaluation.outcomes().stream().filter(outcome -> !outcome.correct())
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed()).limit(SUREST_ERRORS).toList();
        if (!surest.isEmpty()) {
            page.heading("Wrong, and most sure of it");
            page.table(List.of("recording", "speaker", "truth", "heard", "#how sure"), surest.stream().map(outcome -> List.of(outcome.key(),
                    outcome.speaker(), outcome.truth(), outcome.predicted(), EvaluationHtml.number(outcome.confidence()))).toList());
        }
    }

    private static List<String> card(String name, double value, ClassEvaluation evaluation, ConfidenceInterval interval) {
        return List.of(name, EvaluationHtml.number(value), EvaluationHtml.interval(evaluation, interval));
    }
}
