/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

/** The answers along a recording as JSON, {@code sparsha.course/1}. */
public final class CourseJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.course/1";

    private CourseJson() {
    }

    /**
     * @param audio the recording
     * @param model the model
     * @param task what the model does: answers of one of dimensions have {@code values} and no class
     * @param answers windows from left to right, on the recording's own sample axis, to the answers; those with nothing to hear
     *            aren't there
     * @param moments label to the windows with the highest values for it, the highest first
     * @param warnings what the user should know
     * @return the fields, for {@link JsonText}
     */
    public static Map<String, Object> fields(Explanation.Audio audio, Explanation.ModelIdentity model, ModelDescriptor.Task task,
            Map<SampleRange, Prediction> answers, Map<String, List<SampleRange>> moments, List<Warning> warnings) {
        double rate = audio.sampleRate();
        List<Object> windows = new ArrayList<>();
        answers.forEach((range, answer) -> {
            Map<String, Object> window = where(range, rate);
            window.put("prediction", PredictionJson.answer(answer, task));
            ExplanationJson.addFamiliarity(window, answer);
            windows.add(window);
        });
        Map<String, Object> strongest = new LinkedHashMap<>();
        moments.forEach((label, ranges) -> strongest.put(label, ranges.stream().map(range -> {
            Map<String, Object> moment = where(range, rate);
            Prediction answer = answers.get(range);
            moment.put("value", answer.probability(answer.labels().indexOf(label)));
            return moment;
        }).toList()));
        return ExplanationJson.ordered("schema", SCHEMA, "audio", ExplanationJson.audio(audio), "model",
                ExplanationJson.ordered("id", model.id(), "version", model.version(), "sha256", model.sha256()), "windows", windows,
                "strongest", strongest, "warnings", ExplanationJson.warnings(warnings));
    }

    private static Map<String, Object> where(SampleRange range, double rate) {
        return ExplanationJson.ordered("start", range.start() / rate, "end", range.end() / rate);
    }
}
