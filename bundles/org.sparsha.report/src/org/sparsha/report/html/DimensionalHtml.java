/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.report.chart.DimensionsDrawing;

/** What the page of an evaluation says of a model of dimensions. */
final class DimensionalHtml {

    private DimensionalHtml() {
    }

    static void write(HtmlPage page, DimensionalEvaluation evaluation) {
        page.cards(evaluation.dimensions().stream().map(dimension -> List.of("CCC of " + dimension.name(),
                EvaluationHtml.number(dimension.agreement().ccc(), dimension.agreement().hasCorrelation()),
                EvaluationHtml.interval(evaluation, dimension.ccc()))).toList());
        page.faint(EvaluationHtml.intervals(evaluation) + "CCC is the concordance correlation coefficient, −1 to 1; errors are on the "
                + "corpus's own scale, which the model may not share.");
        page.picture(new DimensionsDrawing(evaluation), "What is true and what the model says");
        page.heading("By dimension");
        List<List<String>> rows = new ArrayList<>();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            List<String> row = new ArrayList<>(List.of(dimension.name()));
            row.addAll(measures(dimension.agreement()));
            rows.add(row);
        }
        page.table(List.of("dimension", "#CCC", "#Pearson", "#MAE", "#RMSE", "#recordings"), rows);
        if (!evaluation.perSpeaker().isEmpty()) {
            page.heading("By speaker");
            List<String> heading = new ArrayList<>(List.of("speaker"));
            evaluation.dimensions().forEach(dimension -> heading.addAll(List.of("#CCC " + dimension.name(), "#RMSE " + dimension.name())));
            page.longTable(heading,
                    evaluation.perSpeaker().entrySet().stream().limit(EvaluationHtml.MOST_ROWS).map(DimensionalHtml::speaker).toList());
            page.more(evaluation.perSpeaker().size() - EvaluationHtml.MOST_ROWS, "summary.json");
        }
    }

    private static List<String> measures(Agreement agreement) {
        boolean any = agreement.count() > 0;
        return List.of(EvaluationHtml.number(agreement.ccc(), agreement.hasCorrelation()),
                EvaluationHtml.number(agreement.pearson(), agreement.hasCorrelation()), EvaluationHtml.number(agreement.mae(), any),
                EvaluationHtml.number(agreement.rmse(), any), String.valueOf(agreement.count()));
    }

    private static List<String> speaker(Map.Entry<String, List<Agreement>> speaker) {
        List<String> row = new ArrayList<>(List.of(speaker.getKey()));
        speaker.getValue().forEach(agreement -> row.addAll(List.of(EvaluationHtml.number(agreement.ccc(), agreement.hasCorrelation()),
                EvaluationHtml.number(agreement.rmse(), agreement.count() > 0))));
        return row;
    }
}
