/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.evaluation;

import java.util.EnumMap;
import java.util.Map;

import org.sparsha.corpus.Arousal;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ArousalEvaluation;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.Calibration;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.model.Familiarity;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The summary of an evaluation as JSON, {@code sparsha.evaluation/1}. */
public final class EvaluationJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.evaluation/1";

    private static final int MOST_FAILURES = 100;

    private EvaluationJson() {
    }

    /**
     * The summary as JSON. Measures that mean nothing, since there is no recording, or only one to
     * correlate, are null.
     *
     * @param report the report; the first hundred failures are named
     * @return the text of summary.json
     */
    public static String of(EvaluationReport report) {
        JsonObject json = begin(report);
        switch (report.evaluation()) {
            case ClassEvaluation classes -> classes(json, classes, report);
            case DimensionalEvaluation dimensions -> dimensions(json, dimensions, report);
            case AnswersEvaluation answers -> answers(json, answers, report);
        }
        JsonArray failed = new JsonArray();
        report.failures().stream().limit(MOST_FAILURES).forEach(failure -> {
            JsonObject one = new JsonObject();
            one.addProperty("file", failure.path());
            one.addProperty("reason", failure.reason());
            failed.add(one);
        });
        json.add("failures", failed);
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().serializeNulls().create().toJson(json) + "\n";
    }

    private static JsonObject begin(EvaluationReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("task", switch (report.evaluation()) {
            case ClassEvaluation classes -> "categorical";
            case DimensionalEvaluation dimensions -> "dimensional";
            case AnswersEvaluation answers -> report.settings().grading().isDimensional() ? "dimensional" : "categorical";
        });
        Corpus from = report.corpus();
        JsonObject corpus = new JsonObject();
        corpus.addProperty("name", from.name());
        corpus.addProperty("scheme", from.scheme());
        corpus.addProperty("recordings", from.size());
        corpus.addProperty("speakers", from.speakers().size());
        json.add("corpus", corpus);
        JsonObject values = new JsonObject();
        report.settings().values().forEach(values::addProperty);
        json.add("settings", values);
        JsonArray warnings = new JsonArray();
        report.warnings().forEach(message -> {
            JsonObject warning = new JsonObject();
            warning.addProperty("code", message.code());
            warning.addProperty("message", message.message());
            warnings.add(warning);
        });
        json.add("warnings", warnings);
        familiarity(json, report.evaluation());
        return json;
    }

    /** How many recordings are how familiar to the model, where it knows. */
    private static void familiarity(JsonObject json, Evaluation evaluation) {
        Map<Familiarity.Level, Integer> counts = new EnumMap<>(Familiarity.Level.class);
        evaluation.outcomes().forEach(result -> {
            if (result instanceof Outcome outcome) {
                outcome.familiarity().ifPresent(known -> counts.merge(known.level(), 1, Integer::sum));
            }
        });
        if (!counts.isEmpty()) {
            JsonObject levels = new JsonObject();
            for (Familiarity.Level level : Familiarity.Level.values()) {
                levels.addProperty(level.id(), counts.getOrDefault(level, 0));
            }
            json.add("familiarity", levels);
        }
    }

    private static void answers(JsonObject json, AnswersEvaluation answers, EvaluationReport report) {
        JsonArray labels = new JsonArray();
        answers.labels().forEach(labels::add);
        json.add("labels", labels);
        json.addProperty("judged", false);
        JsonObject counts = new JsonObject();
        counts.addProperty("answered", answers.outcomes().size());
        counts.addProperty("failed", report.failures().size());
        json.add("counts", counts);
        JsonObject heard = new JsonObject();
        answers.heard().forEach(heard::addProperty);
        answers.means().forEach(heard::addProperty);
        json.add(answers.means().isEmpty() ? "heard" : "means", heard);
    }

    private static void classes(JsonObject json, ClassEvaluation evaluation, EvaluationReport report) {
        ConfusionMatrix confusion = evaluation.confusion();
        boolean figures = evaluation.hasFigures();
        JsonArray labels = new JsonArray();
        evaluation.labels().forEach(labels::add);
        json.add("labels", labels);
        JsonObject counts = new JsonObject();
        counts.addProperty("evaluated", confusion.total());
        counts.addProperty("correct", confusion.correct());
        counts.addProperty("failed", report.failures().size());
        json.add("counts", counts);
        json.add("accuracy", number(confusion.accuracy(), figures));
        json.add("uar", number(confusion.uar(), figures));
        json.add("macroF1", number(confusion.macroF1(), figures));
        JsonObject intervals = new JsonObject();
        intervals.addProperty("method", method(evaluation));
        intervals.add("accuracy", interval(evaluation.accuracy(), evaluation.hasIntervals()));
        intervals.add("uar", interval(evaluation.uar(), evaluation.hasIntervals()));
        intervals.add("macroF1", interval(evaluation.macroF1(), evaluation.hasIntervals()));
        json.add("intervals", intervals);
        json.add("perClass", perClass(confusion));
        ArousalEvaluation.of(evaluation).ifPresent(arousal -> {
            JsonObject one = new JsonObject();
            one.addProperty("evaluated", arousal.evaluated());
            one.addProperty("uar", arousal.uar());
            one.addProperty("accuracy", arousal.accuracy());
            one.addProperty("from", Arousal.SOURCE);
            json.add("arousal", one);
        });
        JsonObject speakers = new JsonObject();
        evaluation.perSpeaker().forEach((speaker, own) -> {
            JsonObject one = new JsonObject();
            one.addProperty("count", own.total());
            one.addProperty("accuracy", own.accuracy());
            one.addProperty("uar", own.uar());
            speakers.add(speaker, one);
        });
        json.add("perSpeaker", speakers);
        json.add("calibration", calibration(evaluation.calibration(), figures));
    }

    private static void dimensions(JsonObject json, DimensionalEvaluation evaluation, EvaluationReport report) {
        JsonObject counts = new JsonObject();
        counts.addProperty("evaluated", evaluation.outcomes().size());
        counts.addProperty("failed", report.failures().size());
        json.add("counts", counts);
        json.addProperty("intervals", method(evaluation));
        JsonObject dimensions = new JsonObject();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            JsonObject one = measures(dimension.agreement());
            boolean means = evaluation.hasIntervals() && dimension.agreement().hasCorrelation();
            one.add("cccInterval", interval(dimension.ccc(), means));
            one.add("pearsonInterval", interval(dimension.pearson(), means));
            one.add("rmseInterval", interval(dimension.rmse(), means));
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
    }

    private static JsonObject measures(Agreement agreement) {
        JsonObject json = new JsonObject();
        json.addProperty("count", agreement.count());
        json.add("ccc", number(agreement.ccc(), agreement.hasCorrelation()));
        json.add("pearson", number(agreement.pearson(), agreement.hasCorrelation()));
        json.add("mae", number(agreement.mae(), agreement.count() > 0));
        json.add("rmse", number(agreement.rmse(), agreement.count() > 0));
        return json;
    }

    private static String method(Evaluation evaluation) {
        return evaluation.hasIntervals()
                ? "bootstrap over " + evaluation.units().kind() + ", 95 %, " + Bootstrap.DRAWS + " draws"
                : "none: there is nothing to draw from";
    }

    private static JsonElement interval(ConfidenceInterval interval, boolean means) {
        if (!means) {
            return JsonNull.INSTANCE;
        }
        JsonArray bounds = new JsonArray();
        bounds.add(interval.low());
        bounds.add(interval.high());
        return bounds;
    }

    private static JsonElement number(double value, boolean means) {
        return means ? new JsonPrimitive(value) : JsonNull.INSTANCE;
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

    private static JsonObject calibration(Calibration calibration, boolean figures) {
        JsonObject json = new JsonObject();
        json.add("ece", number(calibration.expectedError(), figures));
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
