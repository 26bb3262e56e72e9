/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.evaluation;

import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.comparison.PairedTests;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.SavedRun;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Runs as JSON, {@code sparsha.runs/1}, and how they differ, {@code sparsha.comparison/1}. */
public final class ComparisonJson {

    private ComparisonJson() {
    }

    /**
     * Lists runs.
     *
     * @param runs the runs
     * @return JSON: of each its folder, settings, and how many recordings have an outcome or failed, what is to be known
     */
    public static String of(List<SavedRun> runs) {
        JsonArray all = new JsonArray();
        for (SavedRun run : runs) {
            long failed = run.results().stream().filter(Failure.class::isInstance).count();
            JsonObject one = new JsonObject();
            one.addProperty("folder", run.folder().toString());
            JsonArray labels = new JsonArray();
            run.settings().labels().forEach(labels::add);
            one.add("labels", labels);
            JsonObject settings = new JsonObject();
            run.settings().values().forEach(settings::addProperty);
            one.add("settings", settings);
            one.addProperty("evaluated", run.results().size() - failed);
            one.addProperty("failed", failed);
            JsonArray warnings = new JsonArray();
            EvaluationReport.known(run.settings(), run.warnings()).forEach(known -> {
                JsonObject warning = new JsonObject();
                warning.addProperty("code", known.code());
                warning.addProperty("message", known.message());
                warnings.add(warning);
            });
            one.add("warnings", warnings);
            all.add(one);
        }
        JsonObject json = new JsonObject();
        json.addProperty("schema", "sparsha.runs/1");
        json.add("runs", all);
        return text(json);
    }

    /**
     * Tells how runs differ.
     *
     * @param comparison the comparison
     * @return JSON; what there is no value of is null
     */
    public static String of(RunComparison comparison) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", "sparsha.comparison/1");
        json.addProperty("recordings", comparison.shared());
        json.addProperty("drawn", comparison.drawn().kind());
        json.addProperty("units", comparison.units());
        json.addProperty("draws", PairedTests.DRAWS);
        comparison.drawn().caution().ifPresent(caution -> json.addProperty("caution", caution));
        JsonArray runs = new JsonArray();
        for (RunComparison.Run run : comparison.runs()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", run.name());
            JsonObject measures = new JsonObject();
            run.measures().forEach(measures::addProperty);
            one.add("measures", measures);
            run.warning().ifPresent(warning -> one.addProperty("warning", warning));
            runs.add(one);
        }
        json.add("runs", runs);
        JsonObject settings = new JsonObject();
        comparison.settings().forEach((name, values) -> {
            JsonArray each = new JsonArray();
            values.forEach(each::add);
            settings.add(name, each);
        });
        json.add("differingSettings", settings);
        JsonArray pairs = new JsonArray();
        comparison.pairs().forEach(pair -> pairs.add(pair(pair)));
        json.add("pairs", pairs);
        return text(json);
    }

    private static JsonObject pair(RunComparison.Pair pair) {
        JsonObject json = new JsonObject();
        json.addProperty("first", pair.first());
        json.addProperty("second", pair.second());
        JsonArray differences = new JsonArray();
        for (RunComparison.Difference one : pair.differences()) {
            JsonObject difference = new JsonObject();
            difference.addProperty("measure", one.measure());
            difference.addProperty("delta", one.delta());
            difference.addProperty("low", one.bootstrap().low());
            difference.addProperty("high", one.bootstrap().high());
            difference.addProperty("p", one.bootstrap().p());
            difference.addProperty("pHolm", one.corrected());
            difference.add("signFlipP", number(one.signFlip()));
            difference.add("signFlipPHolm", number(one.signFlipCorrected()));
            differences.add(difference);
        }
        json.add("differences", differences);
        json.add("mcNemar", JsonNull.INSTANCE);
        for (RunComparison.Discordance only : pair.mcNemar()) {
            JsonObject test = new JsonObject();
            test.addProperty("onlyFirst", only.onlyFirst());
            test.addProperty("onlySecond", only.onlySecond());
            test.addProperty("p", only.p());
            test.addProperty("pHolm", only.corrected());
            json.add("mcNemar", test);
        }
        return json;
    }

    private static JsonElement number(OptionalDouble value) {
        return value.isPresent() ? new JsonPrimitive(value.getAsDouble()) : JsonNull.INSTANCE;
    }

    private static String text(JsonObject json) {
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().serializeNulls().create().toJson(json) + "\n";
    }
}
