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
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TimeSpan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** The lines of a result store and its settings as JSON. */
final class RunRecords {

    private static final String SCHEMA = "sparsha.evaluation-run/1";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private RunRecords() {
    }

    static String line(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("key", outcome.key());
        json.addProperty("file", outcome.path());
        if (!outcome.span().isWhole()) {
            json.addProperty("start", outcome.span().start());
            outcome.span().end().ifPresent(end -> json.addProperty("end", end));
        }
        json.addProperty("speaker", outcome.speaker());
        json.addProperty("truth", outcome.truth());
        json.addProperty("predicted", outcome.predicted());
        JsonArray probabilities = new JsonArray();
        outcome.probabilities().forEach(probabilities::add);
        json.add("probabilities", probabilities);
        return GSON.toJson(json);
    }

    static String line(Failure failure) {
        JsonObject json = new JsonObject();
        json.addProperty("key", failure.key());
        json.addProperty("file", failure.path());
        json.addProperty("speaker", failure.speaker());
        json.addProperty("truth", failure.truth());
        json.addProperty("failure", failure.reason());
        return GSON.toJson(json);
    }

    /** Reads one line into one of the maps; answers whether it was sound. */
    static boolean read(String line, Map<String, Outcome> outcomes, Map<String, Failure> failures) {
        try {
            JsonObject json = object(line);
            String key = json.get("key").getAsString();
            String file = json.get("file").getAsString();
            String speaker = json.get("speaker").getAsString();
            String truth = json.get("truth").getAsString();
            if (json.has("failure")) {
                failures.put(key, new Failure(key, file, speaker, truth, json.get("failure").getAsString()));
                return true;
            }
            List<Double> probabilities = new ArrayList<>();
            for (JsonElement probability : json.getAsJsonArray("probabilities")) {
                probabilities.add(probability.getAsDouble());
            }
            OptionalDouble end = json.has("end") ? OptionalDouble.of(json.get("end").getAsDouble()) : OptionalDouble.empty();
            TimeSpan span = new TimeSpan(json.has("start") ? json.get("start").getAsDouble() : 0, end);
            outcomes.put(key, new Outcome(key, file, span, speaker, truth, json.get("predicted").getAsString(), probabilities));
            return true;
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            System.getLogger(RunRecords.class.getName()).log(System.Logger.Level.DEBUG, "Not a result: " + line, e);
            return false;
        }
    }

    static String settingsJson(RunSettings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
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
            return new RunSettings(labels, values);
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            throw new CorpusException("The record of the run, " + file + ", is missing or damaged: start again in another folder.", e);
        }
    }

    /** Says in words how two settings differ; empty where they don't. */
    static String difference(RunSettings before, RunSettings now) {
        if (!before.labels().equals(now.labels())) {
            return "the model has other classes";
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
