/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.table.Table;

/** The tables of a model of dimensions. */
public final class DimensionalTables {

    private DimensionalTables() {
    }

    /**
     * @param evaluation the measures
     * @return file, start, end, speaker and two columns a dimension: what is true (empty where not known) and what the model says
     */
    public static Table predictions(DimensionalEvaluation evaluation) {
        List<String> columns = new ArrayList<>(List.of("file", "start", "end", "speaker"));
        evaluation.dimensions().forEach(dimension -> columns.addAll(List.of(dimension.name() + "-truth", dimension.name())));
        List<List<String>> rows = new ArrayList<>();
        for (DimensionalOutcome outcome : evaluation.outcomes()) {
            List<String> row = new ArrayList<>(EvaluationTables.place(outcome.path(), outcome.span(), outcome.speaker()));
            for (int i = 0; i < outcome.values().size(); i++) {
                OptionalDouble truth = outcome.truths().get(i);
                row.add(truth.isPresent() ? Double.toString(truth.getAsDouble()) : "");
                row.add(Double.toString(outcome.values().get(i)));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /**
     * @param evaluation the measures
     * @return a row a dimension: how many recordings, CCC, Pearson's correlation, MAE, RMSE
     */
    public static Table measures(DimensionalEvaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            Agreement agreement = dimension.agreement();
            rows.add(List.of(dimension.name(), Long.toString(agreement.count()), Double.toString(agreement.ccc()),
                    Double.toString(dimension.ccc().low()), Double.toString(dimension.ccc().high()), Double.toString(agreement.pearson()),
                    Double.toString(agreement.mae()), Double.toString(agreement.rmse())));
        }
        return new Table(List.of("dimension", "recordings", "ccc", "ccc-low", "ccc-high", "pearson", "mae", "rmse"), rows);
    }
}
