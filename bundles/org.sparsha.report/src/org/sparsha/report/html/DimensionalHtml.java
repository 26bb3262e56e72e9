/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.report.chart.DimensionsDrawing;

/** The report of an evaluation of a model of dimensions. */
public final class DimensionalHtml {

    private DimensionalHtml() {
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
    public static String of(Corpus corpus, RunSettings settings, DimensionalEvaluation evaluation, List<Failure> failures) {
        HtmlPage page = new HtmlPage(settings.values().getOrDefault("model", "The model") + " on " + corpus.name());
        page.faint(evaluation.outcomes().size() + " recordings, " + evaluation.perSpeaker().size() + " speakers, label scheme "
                + corpus.scheme() + ", " + failures.size() + " without a result.");
        settings.warning().ifPresent(page::warning);
        page.cards(evaluation.dimensions().stream().map(dimension -> List.of("CCC of " + dimension.name(),
                EvaluationHtml.number(dimension.agreement().ccc()), interval(dimension.ccc()))).toList());
        page.faint("95 % intervals by bootstrap over " + (evaluation.bySpeaker() ? "speakers" : "recordings")
                + ". CCC is the concordance correlation coefficient; errors are on the corpus's own scale, which the model may not share.");
        page.picture(new DimensionsDrawing(evaluation), "What is true and what the model says");
        page.heading("By dimension");
        List<List<String>> rows = new ArrayList<>();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            Agreement agreement = dimension.agreement();
            rows.add(List.of(dimension.name(), EvaluationHtml.number(agreement.ccc()), EvaluationHtml.number(agreement.pearson()),
                    EvaluationHtml.number(agreement.mae()), EvaluationHtml.number(agreement.rmse()), String.valueOf(agreement.count())));
        }
        page.table(List.of("dimension", "#CCC", "#Pearson", "#MAE", "#RMSE", "#recordings"), rows);
        if (!evaluation.perSpeaker().isEmpty()) {
            page.heading("By speaker");
            List<String> heading = new ArrayList<>(List.of("speaker"));
            evaluation.dimensions().forEach(dimension -> heading.addAll(List.of("#CCC " + dimension.name(), "#RMSE " + dimension.name())));
            page.table(heading, evaluation.perSpeaker().entrySet().stream().limit(EvaluationHtml.MOST_ROWS).map(DimensionalHtml::speaker)
                    .toList());
        }
        return EvaluationHtml.end(page, settings, failures);
    }

    private static List<String> speaker(Map.Entry<String, List<Agreement>> speaker) {
        List<String> row = new ArrayList<>(List.of(speaker.getKey()));
        speaker.getValue().forEach(agreement -> row
                .addAll(List.of(EvaluationHtml.number(agreement.ccc()), EvaluationHtml.number(agreement.rmse()))));
        return row;
    }

    private static String interval(Bootstrap.Interval interval) {
        return EvaluationHtml.number(interval.low()) + " to " + EvaluationHtml.number(interval.high());
    }
}
