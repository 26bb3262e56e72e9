/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;

import org.sparsha.corpus.Corpus;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The summary of an evaluation as JSON, {@code sparsha.evaluation/1}. */
public final class EvaluationSummary {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.evaluation/1";

    private static final int MOST_FAILURES = 100;

    private EvaluationSummary() {
    }

    /**
     * The summary as JSON.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome; the first hundred are named
     * @return the text of summary.json
     */
    public static String json(Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures) {
        ConfusionMatrix confusion = evaluation.confusion();
        JsonObject json = begin(corpus, settings, "categorical");
        JsonArray labels = new JsonArray();
        evaluation.labels().forEach(labels::add);
        json.add("labels", labels);
        JsonObject counts = new JsonObject();
        counts.addProperty("evaluated", confusion.total());
        counts.addProperty("correct", confusion.correct());
        counts.addProperty("failed", failures.size());
        json.add("counts", counts);
        json.addProperty("accuracy", confusion.accuracy());
        json.addProperty("uar", confusion.uar());
        json.addProperty("macroF1", confusion.macroF1());
        json.add("intervals", intervals(evaluation));
        json.add("perClass", perClass(confusion));
        JsonObject speakers = new JsonObject();
        evaluation.perSpeaker().forEach((speaker, own) -> {
            JsonObject one = new JsonObject();
            one.addProperty("count", own.total());
            one.addProperty("accuracy", own.accuracy());
            one.addProperty("uar", own.uar());
            speakers.add(speaker, one);
        });
        json.add("perSpeaker", speakers);
        json.add("calibration", calibration(evaluation.calibration()));
        return end(json, failures);
    }

    /**
     * The summary of a model of dimensions as JSON.
     *
     * @param corpus the corpus
     * @param settings the run's settings
     * @param evaluation the measures
     * @param failures what has no outcome; the first hundred are named
     * @return the text of summary.json
     */
    public static String json(Corpus corpus, RunSettings settings, DimensionalEvaluation evaluation, List<Failure> failures) {
        JsonObject json = begin(corpus, settings, "dimensional");
        JsonObject counts = new JsonObject();
        counts.addProperty("evaluated", evaluation.outcomes().size());
        counts.addProperty("failed", failures.size());
        json.add("counts", counts);
        json.addProperty("intervals", method(evaluation.bySpeaker()));
        JsonObject dimensions = new JsonObject();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            JsonObject one = measures(dimension.agreement());
            one.add("cccInterval", interval(dimension.ccc()));
            one.add("pearsonInterval", interval(dimension.pearson()));
            one.add("rmseInterval", interval(dimension.rmse()));
            dimensions.add(dimension.name(), one);
        }
        json.add("dimensions", dimensions);
        JsonObject speakers = new JsonObject();
        evaluation.perSpeaker().forEach((speaker, agreements) -> {
            JsonObject own = new JsonObject();
            for (int i = 0; i < agreements.size(); i++) {
                own.add(evaluation.dimensions().get(i).name(), measures(agreements.get(i)));
            }
            speakers.add(speaker, own);
        });
        json.add("perSpeaker", speakers);
        return end(json, failures);
    }

    private static JsonObject measures(Agreement agreement) {
        JsonObject json = new JsonObject();
        json.addProperty("count", agreement.count());
        json.addProperty("ccc", agreement.ccc());
        json.addProperty("pearson", agreement.pearson());
        json.addProperty("mae", agreement.mae());
        json.addProperty("rmse", agreement.rmse());
        return json;
    }

    private static JsonObject begin(Corpus corpus, RunSettings settings, String task) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("task", task);
        json.add("corpus", corpus(corpus));
        JsonObject values = new JsonObject();
        settings.values().forEach(values::addProperty);
        json.add("settings", values);
        JsonArray warnings = new JsonArray();
        settings.warning().ifPresent(message -> {
            JsonObject warning = new JsonObject();
            warning.addProperty("code", KnownRecordings.CODE);
            warning.addProperty("message", message);
            warnings.add(warning);
        });
        json.add("warnings", warnings);
        return json;
    }

    private static String end(JsonObject json, List<Failure> failures) {
        JsonArray failed = new JsonArray();
        failures.stream().limit(MOST_FAILURES).forEach(failure -> {
            JsonObject one = new JsonObject();
            one.addProperty("file", failure.path());
            one.addProperty("reason", failure.reason());
            failed.add(one);
        });
        json.add("failures", failed);
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n";
    }

    private static JsonObject corpus(Corpus corpus) {
        JsonObject json = new JsonObject();
        json.addProperty("name", corpus.name());
        json.addProperty("scheme", corpus.scheme());
        json.addProperty("recordings", corpus.size());
        json.addProperty("speakers", corpus.speakers().size());
        return json;
    }

    private static JsonObject intervals(Evaluation evaluation) {
        JsonObject intervals = new JsonObject();
        intervals.addProperty("method", method(evaluation.bySpeaker()));
        intervals.add("accuracy", interval(evaluation.accuracy()));
        intervals.add("uar", interval(evaluation.uar()));
        intervals.add("macroF1", interval(evaluation.macroF1()));
        return intervals;
    }

    private static String method(boolean bySpeaker) {
        return "bootstrap over " + (bySpeaker ? "speakers" : "recordings") + ", 95 %, " + Bootstrap.DRAWS + " draws";
    }

    private static JsonArray interval(Bootstrap.Interval interval) {
        JsonArray bounds = new JsonArray();
        bounds.add(interval.low());
        bounds.add(interval.high());
        return bounds;
    }

    private static JsonObject perClass(ConfusionMatrix confusion) {
        JsonObject classes = new JsonObject();
        for (int i = 0; i < confusion.labels().size(); i++) {
            JsonObject one = new JsonObject();
            one.addProperty("precision", confusion.precision(i));
            one.addProperty("recall", confusion.recall(i));
            one.addProperty("f1", confusion.f1(i));
            one.addProperty("support", confusion.support(i));
            classes.add(confusion.labels().get(i), one);
        }
        return classes;
    }

    private static JsonObject calibration(Calibration calibration) {
        JsonObject json = new JsonObject();
        json.addProperty("ece", calibration.expectedError());
        JsonArray bins = new JsonArray();
        for (Calibration.Bin bin : calibration.bins()) {
            JsonObject one = new JsonObject();
            one.addProperty("low", bin.low());
            one.addProperty("high", bin.high());
            one.addProperty("count", bin.count());
            one.addProperty("confidence", bin.confidence());
            one.addProperty("accuracy", bin.accuracy());
            bins.add(one);
        }
        json.add("bins", bins);
        return json;
    }
}
