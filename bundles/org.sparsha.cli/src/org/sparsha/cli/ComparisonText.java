/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.explain.Agreement;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.report.json.JsonText;

/** How far several explanations of one recording agree: rank correlation and overlap of the highest fifth, pair by pair. */
final class ComparisonText {

    private ComparisonText() {
    }

    static void print(List<Explanation> explanations, PrintStream out, CommonOptions.Format format) {
        List<Explanation> alongTime = explanations.stream().filter(one -> !(one.attribution() instanceof ResponseCurves)).toList();
        if (alongTime.size() < 2) {
            return;
        }
        Agreement.Matrix matrix = Agreement.of(alongTime.stream().map(one -> one.explainer().id()).toList(), alongTime);
        if (format == CommonOptions.Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("schema", "sparsha.comparison/1");
            json.put("explainers", matrix.names());
            json.put("rankCorrelation", pairs(matrix, matrix.spearman()));
            json.put("topFifthOverlap", pairs(matrix, matrix.overlap()));
            out.println(JsonText.of(json, false));
            return;
        }
        TextTable table = new TextTable("explainer", "and", "rank correlation", "overlap of the highest fifth");
        for (int i = 0; i < matrix.names().size(); i++) {
            for (int j = i + 1; j < matrix.names().size(); j++) {
                table.row(matrix.names().get(i), matrix.names().get(j), text(matrix.spearman().get(i).get(j)),
                        text(matrix.overlap().get(i).get(j)));
            }
        }
        out.println(format == CommonOptions.Format.table ? "Agreement:" : "");
        table.print(out, format);
    }

    private static List<Object> pairs(Agreement.Matrix matrix, List<List<OptionalDouble>> values) {
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                Map<String, Object> pair = new LinkedHashMap<>();
                pair.put("of", matrix.names().get(i));
                pair.put("and", matrix.names().get(j));
                values.get(i).get(j).ifPresent(value -> pair.put("value", value));
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? ExplanationTexts.number("%+.3f", value.getAsDouble()) : "not defined (constant)";
    }
}
