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
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.model.Prediction;

/** An explanation as JSON, schema {@code sparsha.explanation/1}. Times are seconds of the source recording. */
public final class ExplanationJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.explanation/1";

    private ExplanationJson() {
    }

    /**
     * @param explanation an explanation
     * @return its fields in the contract's order, for {@link JsonText}
     */
    public static Map<String, Object> fields(Explanation explanation) {
        double rate = explanation.analysisRate();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("audio", audio(explanation.audio()));
        json.put("model", ordered("id", explanation.model().id(), "version", explanation.model().version(), "sha256",
                explanation.model().sha256()));
        json.put("prediction", prediction(explanation.prediction()));
        json.put("target", explanation.targetLabel());
        json.put("explainer", algorithm(explanation.explainer()));
        json.put("perturbation", algorithm(explanation.perturbation()));
        json.put("segmenter", explanation.segmenter().map(ExplanationJson::algorithm).orElse(null));
        json.put("seed", explanation.seed());
        json.put("base", explanation.base());
        json.put("evaluations", explanation.evaluations());
        json.put("elapsedSeconds", explanation.elapsedSeconds());
        json.put("segments", segments(explanation, rate));
        json.put("curve", ordered("hop", Explanation.CURVE_HOP, "values", explanation.curve()));
        List<Object> salient = new ArrayList<>();
        explanation.salient().forEach(range -> salient.add(range(range, rate)));
        json.put("salient", salient);
        addShape(json, explanation.attribution(), rate);
        if (!explanation.attribution().diagnostics().isEmpty()) {
            json.put("diagnostics", explanation.attribution().diagnostics());
        }
        addMetrics(json, explanation.metrics());
        json.put("warnings", warnings(explanation.warnings()));
        json.put("rerun", explanation.rerun());
        return json;
    }

    /**
     * @param audio a recording
     * @return its fields
     */
    public static Map<String, Object> audio(Explanation.Audio audio) {
        return ordered("path", audio.path(), "sha256", audio.sha256(), "sampleRate", audio.sampleRate(), "channels", audio.channels(),
                "frames", audio.frames(), "seconds", audio.seconds());
    }

    /**
     * @param prediction a model's answer
     * @return its fields
     */
    public static Map<String, Object> prediction(Prediction prediction) {
        return ordered("labels", prediction.labels(), "probabilities", prediction.probabilities(), "label", prediction.label());
    }

    /**
     * @param warnings warnings
     * @return one object each
     */
    public static List<Object> warnings(List<Warning> warnings) {
        List<Object> list = new ArrayList<>();
        warnings.forEach(warning -> list.add(ordered("code", warning.code(), "message", warning.message())));
        return list;
    }

    /**
     * @param namesAndValues names and values by turns
     * @return a map in that order
     */
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> algorithm(Explanation.Algorithm algorithm) {
        return ordered("id", algorithm.id(), "version", algorithm.version(), "parameters", algorithm.values().asMap());
    }

    private static Map<String, Object> range(SampleRange range, double rate) {
        return ordered("start", range.start() / rate, "end", range.end() / rate);
    }

    private static List<Object> segments(Explanation explanation, double rate) {
        TimeScores scores = explanation.timeScores();
        List<Double> percent = scores.percent();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < scores.segments().size(); i++) {
            Map<String, Object> segment = range(scores.segments().get(i).range(), rate);
            if (!scores.segments().get(i).label().isEmpty()) {
                segment.put("label", scores.segments().get(i).label());
            }
            segment.put("score", scores.scores().get(i));
            segment.put("percent", percent.get(i));
            if (explanation.attribution() instanceof SegmentAttribution attribution && attribution.intervals().isPresent()) {
                segment.put("low", attribution.intervals().get().low().get(i));
                segment.put("high", attribution.intervals().get().high().get(i));
            }
            list.add(segment);
        }
        return list;
    }

    private static void addShape(Map<String, Object> json, Attribution attribution, double rate) {
        switch (attribution) {
            case SegmentAttribution segments -> {
                // the list of segments says it all
            }
            case InteractionAttribution interaction -> json.put("interactions", interaction.pairs());
            case CellAttribution cells -> {
                List<Object> times = new ArrayList<>();
                cells.times().forEach(time -> times.add(range(time, rate)));
                json.put("cells", ordered("times", times, "bandEdges", cells.bandEdges(), "scores", cells.scores()));
            }
            case ResponseCurves curves -> {
                List<Object> list = new ArrayList<>();
                curves.curves().forEach(curve -> list
                        .add(ordered("name", curve.name(), "unit", curve.unit(), "x", curve.x(), "probabilities", curve.y())));
                json.put("responses", list);
            }
        }
    }

    private static void addMetrics(Map<String, Object> json, Map<String, MetricResult> metrics) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> verdicts = new LinkedHashMap<>();
        metrics.forEach((id, result) -> {
            values.putAll(result.values());
            verdicts.put(id, result.verdict());
        });
        json.put("metrics", values);
        if (!verdicts.isEmpty()) {
            json.put("verdicts", verdicts);
        }
    }
}
