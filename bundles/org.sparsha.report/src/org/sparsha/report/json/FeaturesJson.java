/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.sparsha.explain.Explanation;
import org.sparsha.features.FeatureMatrix;

/** Features as JSON, schema {@code sparsha.features/1}. */
public final class FeaturesJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.features/1";

    private FeaturesJson() {
    }

    /**
     * @param recipe id of the recipe
     * @param audio the recording
     * @param names name of each row
     * @param matrix the values: a plain list for one vector, a list of rows where there are several frames
     * @param hop seconds from one frame to the next, as numerator samples; empty for one vector
     * @param sampleRate samples a second of the analysed signal
     * @param frames matrices by name that are asked for in addition; may be empty
     * @return the fields, for {@link JsonText}
     */
    public static Map<String, Object> fields(String recipe, Explanation.Audio audio, List<String> names, FeatureMatrix matrix,
            OptionalInt hop, int sampleRate, Map<String, FeatureMatrix> frames) {
        Map<String, Object> json = ExplanationJson.ordered("schema", SCHEMA, "recipe", recipe, "audio", ExplanationJson.audio(audio),
                "names", names, "values", hop.isEmpty() ? matrix.toArray() : rows(matrix));
        if (hop.isPresent()) {
            json.put("hop", hop.getAsInt() / (double) sampleRate);
        }
        if (!frames.isEmpty()) {
            Map<String, Object> matrices = new LinkedHashMap<>();
            frames.forEach((name, values) -> matrices.put(name, rows(values)));
            json.put("frames", matrices);
        }
        return json;
    }

    private static List<Object> rows(FeatureMatrix matrix) {
        List<Object> rows = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            rows.add(matrix.row(row));
        }
        return rows;
    }
}
