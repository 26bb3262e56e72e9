/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Recordings that one process works on, one after the other. Those that a model is fitted to together lie in one batch.
 *
 * @param items the recordings
 */
record RecordingBatch(List<Item> items) {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /**
     * One of them.
     *
     * @param recording the recording; its file must be found at the same path by every process
     * @param known the line of its result from an earlier run; nothing where there is none
     */
    record Item(Recording recording, Optional<String> known) {
    }

    /** Copies the list. */
    RecordingBatch {
        items = List.copyOf(items);
    }

    /** This as JSON on one line. */
    String text() {
        JsonArray array = new JsonArray();
        for (Item item : items) {
            Recording recording = item.recording();
            Labels labels = recording.labels();
            JsonObject json = new JsonObject();
            json.addProperty("path", recording.path());
            json.addProperty("file", recording.file().toAbsolutePath().toString());
            json.addProperty("start", recording.span().start());
            recording.span().end().ifPresent(end -> json.addProperty("end", end));
            json.addProperty("speaker", labels.speaker());
            json.addProperty("label", labels.label());
            json.addProperty("text", labels.text());
            json.addProperty("gender", labels.gender().name());
            json.addProperty("split", labels.split());
            JsonObject attributes = new JsonObject();
            labels.attributes().forEach(attributes::addProperty);
            json.add("attributes", attributes);
            item.known().ifPresent(line -> json.addProperty("known", line));
            array.add(json);
        }
        return GSON.toJson(array);
    }

    static RecordingBatch read(String text) throws CorpusException {
        try {
            List<Item> items = new ArrayList<>();
            for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
                JsonObject json = element.getAsJsonObject();
                OptionalDouble end = json.has("end") ? OptionalDouble.of(json.get("end").getAsDouble()) : OptionalDouble.empty();
                Labels labels = new Labels(json.get("speaker").getAsString(), json.get("label").getAsString(),
                        json.get("text").getAsString(), Gender.valueOf(json.get("gender").getAsString()),
                        json.get("split").getAsString(), JsonTexts.map(json.getAsJsonObject("attributes")));
                items.add(new Item(new Recording(json.get("path").getAsString(), Path.of(json.get("file").getAsString()),
                        new TimeSpan(json.get("start").getAsDouble(), end), labels),
                        Optional.ofNullable(json.get("known")).map(JsonElement::getAsString)));
            }
            return new RecordingBatch(items);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            throw new CorpusException("A batch of the job is damaged: prepare it again.", e);
        }
    }
}
