/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The lines of a journal of trials: one JSON object each, whose last member is the CRC-32 of the object without it. */
final class TrialLines {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String CHECK = ",\"check\":\"";
    private static final String END = "\"}";

    private TrialLines() {
    }

    static String of(Trial trial) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", trial.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("clip", trial.clip());
        json.addProperty("sound", trial.sound());
        json.addProperty("speaker", trial.speaker());
        json.addProperty("explainer", trial.contender());
        json.addProperty("budget", trial.budget());
        JsonObject values = new JsonObject();
        trial.values().forEach(values::addProperty);
        json.add("values", values);
        json.addProperty("refusal", trial.refusal());
        String body = GSON.toJson(json);
        return body.substring(0, body.length() - 1) + CHECK + checkOf(body) + END;
    }

    private static String checkOf(String body) {
        CRC32 check = new CRC32();
        check.update(body.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", check.getValue());
    }

    /** Reads one line; empty where it isn't sound. */
    static Optional<Trial> read(String line) {
        int end = line.lastIndexOf(CHECK);
        if (end < 0) {
            return Optional.empty();
        }
        String body = line.substring(0, end) + "}";
        if (!line.substring(end).equals(CHECK + checkOf(body) + END)) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(body).getAsJsonObject();
            Map<String, Double> values = new LinkedHashMap<>();
            json.getAsJsonObject("values").asMap().forEach((name, value) -> values.put(name, value.getAsDouble()));
            return Optional.of(new Trial(Trial.Kind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT)),
                    json.get("clip").getAsString(), json.get("sound").getAsString(), json.get("speaker").getAsString(),
                    json.get("explainer").getAsString(), json.get("budget").getAsInt(), values, json.get("refusal").getAsString()));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            System.getLogger(TrialLines.class.getName()).log(System.Logger.Level.DEBUG, "Not a trial: " + line, e);
            return Optional.empty();
        }
    }
}
