/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.core.Warning;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.journal.CheckedLine;
import org.sparsha.model.Familiarity;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

/** The lines of a result store. */
final class ResultLines {

    private ResultLines() {
    }

    /**
     * What a line says.
     *
     * @param result the result
     * @param state what the recording was like when the model was asked about it
     * @param warnings what is to be known about the recording
     */
    record Line(RunResult result, RecordingState state, List<Warning> warnings) {

        /** Copies the list. */
        Line {
            warnings = List.copyOf(warnings);
        }
    }

    static String of(Line line) {
        JsonObject json = switch (line.result()) {
            case Outcome outcome -> json(outcome);
            case DimensionalOutcome outcome -> json(outcome);
            case Failure failure -> json(failure);
        };
        if (!line.warnings().isEmpty()) {
            JsonArray warnings = new JsonArray();
            line.warnings().forEach(warning -> {
                JsonObject one = new JsonObject();
                one.addProperty("code", warning.code());
                one.addProperty("message", warning.message());
                warnings.add(one);
            });
            json.add("warnings", warnings);
        }
        json.addProperty("sound", line.state().sound());
        json.addProperty("labels", line.state().labels());
        return CheckedLine.of(json);
    }

    private static JsonObject json(Outcome outcome) {
        JsonObject json = begin(outcome.key(), outcome.path(), outcome.span(), outcome.speaker());
        json.addProperty("truth", outcome.truth());
        json.addProperty("predicted", outcome.predicted());
        JsonArray probabilities = new JsonArray();
        outcome.probabilities().forEach(probabilities::add);
        json.add("probabilities", probabilities);
        outcome.familiarity().ifPresent(known -> {
            JsonObject one = new JsonObject();
            one.addProperty("level", known.level().id());
            one.addProperty("distance", known.distance());
            known.calibrated().ifPresent(sure -> one.addProperty("calibrated", sure));
            json.add("familiarity", one);
        });
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
    static Optional<Line> read(String line) {
        Optional<String> body = CheckedLine.body(line);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonObject json = RunRecords.object(body.get());
            return Optional.of(new Line(result(json),
                    new RecordingState(json.get("sound").getAsString(), json.get("labels").getAsString()), warnings(json)));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            System.getLogger(ResultLines.class.getName()).log(System.Logger.Level.DEBUG, "Not a result: " + line, e);
            return Optional.empty();
        }
    }

    private static RunResult result(JsonObject json) {
        String key = json.get("key").getAsString();
        String file = json.get("file").getAsString();
        String speaker = json.get("speaker").getAsString();
        if (json.has("failure")) {
            return new Failure(key, file, speaker, json.get("truth").getAsString(), json.get("failure").getAsString());
        }
        OptionalDouble end = json.has("end") ? OptionalDouble.of(json.get("end").getAsDouble()) : OptionalDouble.empty();
        TimeSpan span = new TimeSpan(json.has("start") ? json.get("start").getAsDouble() : 0, end);
        if (json.has("truths")) {
            List<OptionalDouble> truths = new ArrayList<>();
            json.getAsJsonArray("truths").forEach(truth -> truths
                    .add(truth.isJsonNull() ? OptionalDouble.empty() : OptionalDouble.of(truth.getAsDouble())));
            return new DimensionalOutcome(key, file, span, speaker, truths, numbers(json.getAsJsonArray("values")));
        }
        return new Outcome(key, file, span, speaker, json.get("truth").getAsString(), json.get("predicted").getAsString(),
                numbers(json.getAsJsonArray("probabilities")), familiarity(json));
    }

    private static Optional<AnswerFamiliarity> familiarity(JsonObject json) {
        if (!json.has("familiarity")) {
            return Optional.empty();
        }
        JsonObject known = json.getAsJsonObject("familiarity");
        return Optional.of(new AnswerFamiliarity(Familiarity.Level.valueOf(known.get("level").getAsString().toUpperCase(Locale.ROOT)),
                known.get("distance").getAsDouble(), known.has("calibrated") ? OptionalDouble.of(known.get("calibrated").getAsDouble())
                        : OptionalDouble.empty()));
    }

    private static List<Warning> warnings(JsonObject json) {
        List<Warning> warnings = new ArrayList<>();
        if (json.has("warnings")) {
            json.getAsJsonArray("warnings").forEach(one -> warnings.add(new Warning(one.getAsJsonObject().get("code").getAsString(),
                    one.getAsJsonObject().get("message").getAsString())));
        }
        return warnings;
    }

    private static List<Double> numbers(JsonArray array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.getAsDouble()));
        return numbers;
    }
}
