/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.explain.Agreement;

/** How far explanations of one recording agree, pair by pair, as JSON, schema {@code sparsha.comparison/1}. */
public final class AgreementJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.comparison/1";

    private AgreementJson() {
    }

    /**
     * @param matrix the agreement
     * @return the fields, for {@link JsonText}; a pair without a value is one of which an explanation is constant
     */
    public static Map<String, Object> fields(Agreement.Matrix matrix) {
        return ExplanationJson.ordered("schema", SCHEMA, "explainers", matrix.names(), "rankCorrelation",
                pairs(matrix, matrix.spearman()), "topFifthOverlap", pairs(matrix, matrix.overlap()));
    }

    private static List<Object> pairs(Agreement.Matrix matrix, List<List<OptionalDouble>> values) {
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                Map<String, Object> pair = ExplanationJson.ordered("of", matrix.names().get(i), "and", matrix.names().get(j));
                values.get(i).get(j).ifPresent(value -> pair.put("value", value));
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
