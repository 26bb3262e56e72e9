/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.List;
import java.util.Map;

import org.sparsha.core.Warning;
import org.sparsha.corpus.Arousal;
import org.sparsha.explain.Explanation;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

/** A prediction as JSON, schema {@code sparsha.prediction/1}, with the same fields as in an explanation. */
public final class PredictionJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.prediction/1";

    private PredictionJson() {
    }

    /**
     * A recording in which there is nothing to hear: {@code prediction} is null, a warning says why.
     *
     * @param audio the recording
     * @param model the model that was not asked
     * @param warning why not
     * @return the fields, for {@link JsonText}
     */
    public static Map<String, Object> nothing(Explanation.Audio audio, Explanation.ModelIdentity model, Warning warning) {
        return ExplanationJson.ordered("schema", SCHEMA, "audio", ExplanationJson.audio(audio), "model",
                ExplanationJson.ordered("id", model.id(), "version", model.version(), "sha256", model.sha256()), "prediction", null,
                "warnings", ExplanationJson.warnings(List.of(warning)));
    }

    /** The answer itself: of a model of dimensions it has {@code values} and no class. */
    static Map<String, Object> answer(Prediction prediction, ModelDescriptor.Task task) {
        return task == ModelDescriptor.Task.DIMENSIONAL
                ? ExplanationJson.ordered("labels", prediction.labels(), "values", prediction.probabilities())
                : ExplanationJson.prediction(prediction);
    }

    /**
     * @param audio the recording
     * @param model the model
     * @param prediction its answer
     * @param task what the model does: the answer of one of dimensions has {@code values} and no class
     * @param warnings what the user should know
     * @return the fields, for {@link JsonText}
     */
    public static Map<String, Object> fields(Explanation.Audio audio, Explanation.ModelIdentity model, Prediction prediction,
            ModelDescriptor.Task task, List<Warning> warnings) {
        Map<String, Object> json = ExplanationJson.ordered("schema", SCHEMA, "audio", ExplanationJson.audio(audio), "model",
                ExplanationJson.ordered("id", model.id(), "version", model.version(), "sha256", model.sha256()), "prediction",
                answer(prediction, task));
        ExplanationJson.addFamiliarity(json, prediction);
        if (task == ModelDescriptor.Task.CATEGORICAL) {
            Arousal.of(prediction.labels(), prediction.calibrated().orElseGet(prediction::probabilities)).ifPresent(arousal -> json.put(
                    "arousal", ExplanationJson.ordered("high", arousal.high(), "value", arousal.value(), "from", Arousal.SOURCE)));
        }
        json.put("warnings", ExplanationJson.warnings(warnings));
        return json;
    }
}
