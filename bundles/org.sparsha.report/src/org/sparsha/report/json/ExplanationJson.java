/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.Verdict;
import org.sparsha.model.Prediction;

/** An explanation as JSON, schema {@code sparsha.explanation/1}. Times are seconds of the source recording. */
public final class ExplanationJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.explanation/1";

    private ExplanationJson() {
    }

    /**
     * @param explanation an explanation
     * @param verdict how far it can be trusted
     * @return its fields in the contract's order, for {@link JsonText}
     */
    public static Map<String, Object> fields(Explanation explanation, Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("audio", audio(explanation.audio()));
        json.put("model", ordered("id", explanation.model().id(), "version", explanation.model().version(), "sha256",
                explanation.model().sha256()));
        json.put("prediction", prediction(explanation.prediction()));
        addFamiliarity(json, explanation.prediction());
        json.put("target", explanation.targetLabel());
        explanation.against().ifPresent(other -> json.put("against", other));
        json.put("explainer", algorithm(explanation.explainer()));
        json.put("perturbation", explanation.perturbation().map(ExplanationJson::algorithm).orElse(null));
        json.put("segmenter", explanation.segmenter().map(ExplanationJson::algorithm).orElse(null));
        json.put("seed", explanation.seed());
        json.put("base", explanation.base());
        json.put("evaluations", explanation.evaluations());
        json.put("elapsedSeconds", explanation.elapsedSeconds());
        json.put("segments", segments(explanation));
        json.put("curve", explanation.audio().part().isPresent()
                ? ordered("start", explanation.audio().startSeconds(), "hop", Explanation.CURVE_HOP, "values", explanation.curve())
                : ordered("hop", Explanation.CURVE_HOP, "values", explanation.curve()));
        List<Object> salient = new ArrayList<>();
        explanation.salient().forEach(range -> salient.add(range(range, explanation)));
        json.put("salient", salient);
        addShape(json, explanation);
        if (!explanation.attribution().diagnostics().isEmpty()) {
            json.put("diagnostics", explanation.attribution().diagnostics());
        }
        addMetrics(json, explanation.metrics());
        json.put("verdict", verdict(verdict));
        json.put("warnings", warnings(explanation.warnings()));
        json.put("rerun", explanation.rerun());
        json.put(ExplanationDetails.KEY, ExplanationDetails.fields(explanation));
        return json;
    }

    /**
     * @param audio a recording
     * @return its fields
     */
    public static Map<String, Object> audio(Explanation.Audio audio) {
        Map<String, Object> fields = ordered("path", audio.path(), "sha256", audio.sha256(), "sampleRate", audio.sampleRate(), "channels",
                audio.channels(), "frames", audio.frames(), "seconds", audio.seconds());
        double rate = audio.sampleRate();
        audio.part().ifPresent(part -> fields.put("part", ordered("start", part.start() / rate, "end", part.end() / rate)));
        audio.channel().ifPresent(channel -> fields.put("channel", channel));
        return fields;
    }

    /**
     * @param prediction a model's answer
     * @return its fields
     */
    public static Map<String, Object> prediction(Prediction prediction) {
        return ordered("labels", prediction.labels(), "probabilities", prediction.probabilities(), "label", prediction.label());
    }

    /** Adds {@code familiarity} and {@code calibrated} where the model's package knows what it learned from. */
    static void addFamiliarity(Map<String, Object> json, Prediction prediction) {
        prediction.familiarity().ifPresent(known -> json.put("familiarity",
                ordered("score", known.score(), "level", known.level().id(), "distance", known.distance())));
        prediction.calibrated().ifPresent(probabilities -> json.put("calibrated", probabilities));
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

    /**
     * @param verdict a verdict
     * @return its fields: {@code text}, {@code level} and the {@code parts} that it rests on
     */
    public static Map<String, Object> verdict(Verdict verdict) {
        List<Object> parts = new ArrayList<>();
        verdict.parts().forEach(part -> parts.add(ordered(part.source().name().toLowerCase(Locale.ROOT), part.id(), "level",
                part.level().id(), "text", part.text(), "criterion", part.criterion())));
        return ordered("text", verdict.text(), "level", verdict.level().id(), "parts", parts);
    }

    private static Map<String, Object> range(SampleRange range, Explanation explanation) {
        return ordered("start", explanation.seconds(range.start()), "end", explanation.seconds(range.end()));
    }

    private static List<Object> segments(Explanation explanation) {
        TimeScores scores = explanation.timeScores();
        List<Double> percent = explanation.percent();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < scores.segments().size(); i++) {
            Map<String, Object> segment = range(scores.segments().get(i).range(), explanation);
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

    private static void addShape(Map<String, Object> json, Explanation explanation) {
        switch (explanation.attribution()) {
            case SegmentAttribution segments -> {
                // the list of segments says it all
            }
            case InteractionAttribution interaction -> json.put("interactions", interaction.pairs());
            case CellAttribution cells -> {
                List<Object> times = new ArrayList<>();
                cells.times().forEach(time -> times.add(range(time, explanation)));
                json.put("cells", ordered("times", times, "bandEdges", cells.bandEdges(), "scores", cells.scores()));
            }
            case ResponseCurves curves -> {
                List<Object> list = new ArrayList<>();
                curves.curves().forEach(curve -> list
                        .add(ordered("name", curve.name(), "unit", curve.unit(), "x", curve.x(), "probabilities", curve.y())));
                json.put("responses", list);
                curves.strongest().ifPresent(sound -> json.put("strongestChange", sound.description()));
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
