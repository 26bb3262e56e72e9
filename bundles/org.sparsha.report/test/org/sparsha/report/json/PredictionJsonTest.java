/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.Explanation;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PredictionJsonTest {

    private static Map<?, ?> prediction(ModelDescriptor.Task task) {
        Prediction answer = new Prediction(List.of("arousal", "valence"), new double[] {0.7, 0.4},
                new double[] {0.7, 0.4});
        return (Map<?, ?>) PredictionJson.fields(new Explanation.Audio("a.wav", "00", 16000, 1, 16000),
                new Explanation.ModelIdentity("tiny", "1", "00"), answer, task, List.of()).get("prediction");
    }

    @Test
    void aModelOfDimensionsHasValuesAndNoClass() {
        assertEquals(List.of("labels", "values"), List.copyOf(prediction(ModelDescriptor.Task.DIMENSIONAL).keySet()));
        assertEquals(List.of("labels", "probabilities", "label"), List.copyOf(prediction(ModelDescriptor.Task.CATEGORICAL).keySet()));
    }
}
