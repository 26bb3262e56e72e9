/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Marks and proposals in a line of the log. */
final class MarkJson {

    private MarkJson() {
    }

    static JsonArray of(List<Marks.Mark> marks) {
        JsonArray all = new JsonArray();
        for (Marks.Mark mark : marks) {
            JsonObject one = new JsonObject();
            one.addProperty("start", mark.start());
            one.addProperty("end", mark.end());
            one.addProperty("label", mark.label());
            all.add(one);
        }
        return all;
    }

    static JsonObject of(Suggestion suggestion) {
        JsonObject json = new JsonObject();
        json.addProperty("by", suggestion.by());
        suggestion.label().ifPresent(label -> json.addProperty("label", label));
        suggestion.certainty().ifPresent(certainty -> json.addProperty("certainty", certainty));
        if (!suggestion.marks().isEmpty()) {
            json.add("marks", of(suggestion.marks()));
        }
        return json;
    }

    /** The marks of a line; empty where it has none. */
    static Optional<Marks> marks(JsonFields line) throws JsonFormatException {
        return line.has("marks") ? Optional.of(new Marks(line.optionalNumber("length").orElse(0), list(line))) : Optional.empty();
    }

    private static List<Marks.Mark> list(JsonFields json) throws JsonFormatException {
        List<Marks.Mark> marks = new ArrayList<>();
        for (JsonFields mark : json.fieldsList("marks")) {
            double start = mark.optionalNumber("start").orElse(0);
            marks.add(new Marks.Mark(start, mark.optionalNumber("end").orElse(start), mark.optionalText("label").orElse("")));
        }
        return marks;
    }

    /** Name of a trace to the digest of its file. */
    static Map<String, String> traces(JsonFields line) throws JsonFormatException {
        Map<String, String> traces = new TreeMap<>();
        JsonFields json = line.fieldsOrEmpty("traces");
        for (String name : json.names()) {
            traces.put(name, json.text(name));
        }
        return traces;
    }

    /** What had been proposed; empty where nothing was. */
    static Optional<Suggestion> suggestion(JsonFields line) throws JsonFormatException {
        if (!line.has("suggestion")) {
            return Optional.empty();
        }
        JsonFields json = line.fields("suggestion");
        return Optional.of(new Suggestion(json.text("by"), json.optionalText("label"), json.optionalNumber("certainty"),
                json.has("marks") ? list(json) : List.of()));
    }
}
