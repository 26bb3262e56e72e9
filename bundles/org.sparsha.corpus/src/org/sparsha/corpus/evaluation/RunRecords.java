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

import org.sparsha.corpus.CorpusException;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** The settings of a run as JSON, {@code run.json} in its folder. */
final class RunRecords {

    private static final String SCHEMA = "sparsha.evaluation-run/1";

    private RunRecords() {
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

    /**
     * Says in words how two settings differ; empty where they don't. What the corpus holds may differ: results know which recording they
     * are about.
     */
    static String difference(RunSettings before, RunSettings now) {
        if (before.grading() != now.grading() || !before.labels().equals(now.labels())) {
            return "the model has other classes or dimensions";
        }
        Map<String, String> values = decisive(now);
        for (Map.Entry<String, String> value : values.entrySet()) {
            String old = before.values().getOrDefault(value.getKey(), "");
            if (!old.equals(value.getValue())) {
                return "its " + value.getKey() + " was '" + shortened(old) + "', not '" + shortened(value.getValue()) + "'";
            }
        }
        return decisive(before).entrySet().stream().filter(further -> !values.containsKey(further.getKey())).findFirst()
                .map(further -> "its " + further.getKey() + " was '" + shortened(further.getValue()) + "', and now none is given")
                .orElse("");
    }

    private static Map<String, String> decisive(RunSettings settings) {
        Map<String, String> values = new LinkedHashMap<>(settings.values());
        values.keySet().removeAll(RunSettings.FREE);
        return values;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    static JsonObject object(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        return JsonParser.parseReader(reader).getAsJsonObject();
    }
}
