/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What a process has to say of one recording.
 *
 * @param line its result, as it stands in {@code results.jsonl}
 * @param kept whether that is the result from before, which still holds
 * @param warnings what the user should know
 * @param explanation files of its explanation, name to bytes; empty where there is none
 */
record RecordingAnswer(String line, boolean kept, List<Warning> warnings, Map<String, byte[]> explanation) {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** Copies the list. */
    RecordingAnswer {
        warnings = List.copyOf(warnings);
    }

    /** This as JSON on one line. */
    String text() {
        JsonObject json = new JsonObject();
        json.addProperty("line", line);
        json.addProperty("kept", kept);
        JsonArray said = new JsonArray();
        for (Warning warning : warnings) {
            JsonObject one = new JsonObject();
            one.addProperty("code", warning.code());
            one.addProperty("message", warning.message());
            said.add(one);
        }
        json.add("warnings", said);
        JsonObject files = new JsonObject();
        explanation.forEach((name, bytes) -> files.addProperty(name, Base64.getEncoder().encodeToString(bytes)));
        json.add("explanation", files);
        return GSON.toJson(json);
    }

    static RecordingAnswer read(String text) throws CorpusException {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            List<Warning> warnings = new ArrayList<>();
            for (JsonElement element : json.getAsJsonArray("warnings")) {
                JsonObject one = element.getAsJsonObject();
                warnings.add(new Warning(one.get("code").getAsString(), one.get("message").getAsString()));
            }
            Map<String, byte[]> files = new LinkedHashMap<>();
            json.getAsJsonObject("explanation").asMap()
                    .forEach((name, bytes) -> files.put(name, Base64.getDecoder().decode(bytes.getAsString())));
            return new RecordingAnswer(json.get("line").getAsString(), json.get("kept").getAsBoolean(), warnings, files);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            throw new CorpusException("An answer of the job is damaged: resume the run.", e);
        }
    }
}
