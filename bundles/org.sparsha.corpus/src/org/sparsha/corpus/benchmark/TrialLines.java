/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.journal.CheckedLine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The lines of a journal of trials. */
final class TrialLines {

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
        return CheckedLine.of(json);
    }

    /** Reads one line; empty where it isn't sound. */
    static Optional<Trial> read(String line) {
        Optional<String> body = CheckedLine.body(line);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(body.get()).getAsJsonObject();
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
