/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TimeSpan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** The lines of a result store and its settings as JSON. */
final class RunRecords {

    private static final String SCHEMA = "sparsha.evaluation-run/1";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private RunRecords() {
    }

    static String line(RunResult result) {
        return GSON.toJson(switch (result) {
            case Outcome outcome -> json(outcome);
            case DimensionalOutcome outcome -> json(outcome);
            case Failure failure -> json(failure);
        });
    }

    private static JsonObject json(Outcome outcome) {
        JsonObject json = begin(outcome.key(), outcome.path(), outcome.span(), outcome.speaker());
        json.addProperty("truth", outcome.truth());
        json.addProperty("predicted", outcome.predicted());
        JsonArray probabilities = new JsonArray();
        outcome.probabilities().forEach(probabilities::add);
        json.add("probabilities", probabilities);
        return json;
    }

    private static JsonObject json(DimensionalOutcome outcome) {
        JsonObject json = begin(outcome.key(), outcome.path(), outcome.span(), outcome.speaker());
        JsonArray truths = new JsonArray();
        outcome.truths().forEach(truth -> truths.add(truth.isPresent() ? new JsonPrimitive(truth.getAsDouble()) : JsonNull.INSTANCE));
        json.add("truths", truths);
        JsonArray values = new JsonArray();
        outcome.values().forEach(values::add);
        json.add("values", values);
        return json;
    }

    private static JsonObject json(Failure failure) {
        JsonObject json = begin(failure.key(), failure.path(), TimeSpan.WHOLE, failure.speaker());
        json.addProperty("truth", failure.truth());
        json.addProperty("failure", failure.reason());
        return json;
    }

    private static JsonObject begin(String key, String path, TimeSpan span, String speaker) {
        JsonObject json = new JsonObject();
        json.addProperty("key", key);
        json.addProperty("file", path);
        if (!span.isWhole()) {
            json.addProperty("start", span.start());
            span.end().ifPresent(end -> json.addProperty("end", end));
        }
        json.addProperty("speaker", speaker);
        return json;
    }

    /** Reads one line; empty where it isn't sound. */
    static Optional<RunResult> read(String line) {
        try {
            JsonObject json = object(line);
            String key = json.get("key").getAsString();
            String file = json.get("file").getAsString();
            String speaker = json.get("speaker").getAsString();
            if (json.has("failure")) {
                return Optional.of(new Failure(key, file, speaker, json.get("truth").getAsString(), json.get("failure").getAsString()));
            }
            OptionalDouble end = json.has("end") ? OptionalDouble.of(json.get("end").getAsDouble()) : OptionalDouble.empty();
            TimeSpan span = new TimeSpan(json.has("start") ? json.get("start").getAsDouble() : 0, end);
            if (json.has("truths")) {
                List<OptionalDouble> truths = new ArrayList<>();
                json.getAsJsonArray("truths").forEach(truth -> truths
                        .add(truth.isJsonNull() ? OptionalDouble.empty() : OptionalDouble.of(truth.getAsDouble())));
                return Optional.of(new DimensionalOutcome(key, file, span, speaker, truths, numbers(json.getAsJsonArray("values"))));
            }
            return Optional.of(new Outcome(key, file, span, speaker, json.get("truth").getAsString(), json.get("predicted").getAsString(),
                    numbers(json.getAsJsonArray("probabilities"))));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            System.getLogger(RunRecords.class.getName()).log(System.Logger.Level.DEBUG, "Not a result: " + line, e);
            return Optional.empty();
        }
    }

    private static List<Double> numbers(JsonArray array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.getAsDouble()));
        return numbers;
    }

    static String settingsJson(RunSettings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("grading", settings.grading().name().toLowerCase(Locale.ROOT));
        JsonArray labels = new JsonArray();
        settings.labels().forEach(labels::add);
        json.add("labels", labels);
        JsonObject values = new JsonObject();
        settings.values().forEach(values::addProperty);
        json.add("settings", values);
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n";
    }

    static RunSettings readSettings(Path file) throws CorpusException {
        try {
            JsonObject json = object(Files.readString(file));
            List<String> labels = new ArrayList<>();
            json.getAsJsonArray("labels").forEach(label -> labels.add(label.getAsString()));
            Map<String, String> values = new LinkedHashMap<>();
            json.getAsJsonObject("settings").asMap().forEach((name, value) -> values.put(name, value.getAsString()));
            Grading grading = json.has("grading") ? Grading.valueOf(json.get("grading").getAsString().toUpperCase(Locale.ROOT))
                    : Grading.CLASSES;
            return new RunSettings(grading, labels, values);
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException
                | ClassCastException | UnsupportedOperationException e) {
            throw new CorpusException("The record of the run, " + file + ", is missing or damaged: start again in another folder.", e);
        }
    }

    /** Says in words how two settings differ; empty where they don't. */
    static String difference(RunSettings before, RunSettings now) {
        if (before.grading() != now.grading() || !before.labels().equals(now.labels())) {
            return "the model has other classes or dimensions";
        }
        for (Map.Entry<String, String> value : now.values().entrySet()) {
            String old = before.values().getOrDefault(value.getKey(), "");
            if (!old.equals(value.getValue())) {
                return "its " + value.getKey() + " was '" + shortened(old) + "', not '" + shortened(value.getValue()) + "'";
            }
        }
        return before.values().keySet().equals(now.values().keySet()) ? "" : "it had further settings";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    private static JsonObject object(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        return JsonParser.parseReader(reader).getAsJsonObject();
    }
}
