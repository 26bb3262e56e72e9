/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.TrustStatement;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/** What an explanation holds beyond its table, so that it can be shown again as when it was made: {@code details} in its JSON. */
final class ExplanationDetails {

    static final String KEY = "details";
    static final String RATE = "analysisRate";
    static final String SCORES = "scores";
    private static final String METRICS = "metrics";

    private ExplanationDetails() {
    }

    static Map<String, Object> fields(Explanation explanation) {
        List<Object> metrics = new ArrayList<>();
        explanation.metrics().forEach((id, result) -> metrics.add(metric(id, result)));
        return ExplanationJson.ordered(RATE, explanation.analysisRate(), SCORES, explanation.prediction().scores(), METRICS, metrics);
    }

    private static Map<String, Object> metric(String id, MetricResult result) {
        List<Object> curves = new ArrayList<>();
        result.curves().forEach((name, points) -> curves.add(ExplanationJson.ordered("name", name, "x",
                points.stream().map(MetricResult.Point::x).toList(), "y", points.stream().map(MetricResult.Point::y).toList())));
        Map<String, Object> metric = ExplanationJson.ordered("id", id, "values", result.values(), "verdict", result.verdict(), "curves",
                curves);
        result.trust().ifPresent(trust -> metric.put("trust",
                ExplanationJson.ordered("level", trust.level().id(), "criterion", trust.criterion())));
        return metric;
    }

    /** @return the results of the metrics as they were; empty where nothing was measured */
    static Map<String, MetricResult> metrics(JsonFields details) throws JsonFormatException {
        Map<String, MetricResult> results = new LinkedHashMap<>();
        for (JsonFields one : details.fieldsList(METRICS)) {
            Map<String, Double> values = new LinkedHashMap<>();
            JsonFields numbers = one.fields("values");
            for (String name : numbers.names()) {
                values.put(name, numbers.number(name));
            }
            Map<String, List<MetricResult.Point>> curves = new LinkedHashMap<>();
            for (JsonFields curve : one.fieldsList("curves")) {
                curves.put(curve.text("name"), points(curve));
            }
            MetricResult result = new MetricResult(values, curves, one.text("verdict"));
            results.put(one.text("id"), one.has("trust") ? result.saying(trust(one.fields("trust"))) : result);
        }
        return results;
    }

    private static List<MetricResult.Point> points(JsonFields curve) throws JsonFormatException {
        double[] x = curve.numbers("x");
        double[] y = curve.numbers("y");
        if (x.length != y.length) {
            throw curve.wrong("y", "as long as x");
        }
        List<MetricResult.Point> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(new MetricResult.Point(x[i], y[i]));
        }
        return points;
    }

    private static TrustStatement trust(JsonFields json) throws JsonFormatException {
        TrustLevel level = ExplanationJsonReader.level(json);
        if (level == TrustLevel.UNKNOWN) {
            throw json.wrong("level", "a level that says something");
        }
        return new TrustStatement(level, json.text("criterion"));
    }
}
