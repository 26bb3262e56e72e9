/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.sparsha.core.Sha256;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Lines of a log of answers. Each holds the SHA-256 of the line before it, the first that of the log's name: whoever changes, adds or takes
 * away a line in the middle breaks the chain there.
 */
final class LogLines {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private LogLines() {
    }

    /**
     * A line as it was read.
     *
     * @param answer what it says; empty where it isn't understood
     * @param previous the digest that it names
     */
    record Line(Optional<LoggedAnswer> answer, String previous) {
    }

    static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(LoggedAnswer answer, String previous) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", answer.kind().id());
        json.addProperty("time", answer.time().toString());
        json.addProperty("recording", answer.recording());
        answer.label().ifPresent(label -> json.addProperty("label", label));
        answer.intensity().ifPresent(intensity -> json.addProperty("intensity", intensity));
        if (!answer.comment().isEmpty()) {
            json.addProperty("comment", answer.comment());
        }
        answer.seconds().ifPresent(seconds -> json.addProperty("seconds", Math.round(1000 * seconds) / 1000.0));
        if (!answer.visible().isEmpty()) {
            JsonArray visible = new JsonArray();
            answer.visible().forEach(visible::add);
            json.add("visible", visible);
        }
        answer.marks().ifPresent(marks -> {
            json.addProperty("length", marks.length());
            json.add("marks", MarkJson.of(marks.marks()));
        });
        if (!answer.traces().isEmpty()) {
            JsonObject traces = new JsonObject();
            answer.traces().forEach(traces::addProperty);
            json.add("traces", traces);
        }
        answer.suggestion().ifPresent(suggestion -> json.add("suggestion", MarkJson.of(suggestion)));
        json.addProperty("previous", previous);
        return GSON.toJson(json);
    }

    /** A line; empty where it isn't whole. */
    static Optional<Line> read(String text) {
        try {
            JsonFields json = JsonFields.parse(text, "log");
            String previous = json.text("previous");
            Optional<AnswerKind> kind = AnswerKind.of(json.text("kind"));
            if (kind.isEmpty()) {
                return Optional.of(new Line(Optional.empty(), previous)); // of a newer version
            }
            OptionalDouble intensity = json.optionalNumber("intensity");
            return Optional.of(new Line(Optional.of(new LoggedAnswer(kind.get(), Instant.parse(json.text("time")), json.text("recording"),
                    json.optionalText("label"), intensity.isPresent() ? OptionalInt.of((int) intensity.getAsDouble()) : OptionalInt.empty(),
                    json.optionalText("comment").orElse(""), json.optionalNumber("seconds"),
                    json.has("visible") ? json.texts("visible") : List.of(), MarkJson.marks(json), MarkJson.suggestion(json),
                            MarkJson.traces(json))), previous));
        } catch (JsonFormatException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
