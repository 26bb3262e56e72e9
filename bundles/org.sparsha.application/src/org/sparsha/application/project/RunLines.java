/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.evaluation.SavedRun;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Makes the lines of a list of runs from what lies in their folders. */
final class RunLines {

    private RunLines() {
    }

    static RunLine of(ProjectRuns.Read read) {
        Map<String, String> values = read.saved().map(SavedRun::settings).map(settings -> settings.values()).orElse(Map.of());
        Optional<JsonObject> summary = summary(read.run().folder());
        Figure figure = summary.map(RunLines::figure).orElse(Figure.NONE);
        return new RunLine(read.run(), values.getOrDefault("model", ""), values.getOrDefault("corpus", ""),
                read.saved().flatMap(saved -> saved.settings().explainer()).orElse(""), figure.name, figure.value, figure.low, figure.high,
                read.said());
    }

    private record Figure(String name, OptionalDouble value, OptionalDouble low, OptionalDouble high) {

        static final Figure NONE = new Figure("", OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Figure figure(JsonObject summary) {
        try {
            if (summary.has("uar")) {
                JsonElement interval = summary.getAsJsonObject("intervals").get("uar");
                return new Figure("UAR", number(summary.get("uar")), end(interval, 0), end(interval, 1));
            }
            if (!summary.has("dimensions")) {
                return Figure.NONE; // answers only
            }
            for (Map.Entry<String, JsonElement> dimension : summary.getAsJsonObject("dimensions").entrySet()) {
                JsonObject one = dimension.getValue().getAsJsonObject();
                return new Figure("CCC " + dimension.getKey(), number(one.get("ccc")), OptionalDouble.empty(), OptionalDouble.empty());
            }
        } catch (IllegalStateException | NullPointerException | ClassCastException | UnsupportedOperationException e) {
            System.getLogger(RunLines.class.getName()).log(System.Logger.Level.DEBUG, "A summary without figures", e);
        }
        return Figure.NONE;
    }

    private static OptionalDouble number(JsonElement element) {
        return element == null || element.isJsonNull() ? OptionalDouble.empty() : OptionalDouble.of(element.getAsDouble());
    }

    private static OptionalDouble end(JsonElement interval, int at) {
        return interval == null || !interval.isJsonArray() ? OptionalDouble.empty() : number(interval.getAsJsonArray().get(at));
    }

    private static Optional<JsonObject> summary(Path folder) {
        Path file = folder.resolve("summary.json");
        try {
            return Files.isRegularFile(file) ? Optional.of(JsonParser.parseString(Files.readString(file)).getAsJsonObject())
                    : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return Optional.empty(); // the run is told about without a figure
        }
    }
}
