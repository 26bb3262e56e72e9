/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/**
 * One version of a plug-in in a catalogue.
 *
 * @param id the plug-in's id
 * @param version its version
 * @param name its name
 * @param description what it does
 * @param provider who made it; may be empty
 * @param licence name of its licence; may be empty
 * @param bytes size of its own files, in bytes, at least 0
 * @param needs what it needs of the program, such as {@code package org.sparsha.core} or {@code bundle org.sparsha.explain}, with the
 *        range of versions as OSGi writes it, which may be empty
 * @param adds ids of what it adds, by the kind's plural, such as {@code explainers}
 */
public record CatalogueEntry(String id, String version, String name, String description, String provider, String licence, long bytes,
        Map<String, String> needs, Map<String, List<String>> adds) {

    /** Copies. */
    public CatalogueEntry {
        needs = new LinkedHashMap<>(needs);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        adds.forEach((kind, ids) -> copy.put(kind, List.copyOf(ids)));
        adds = copy;
    }

    static CatalogueEntry read(JsonFields fields) throws JsonFormatException {
        Map<String, String> needs = new LinkedHashMap<>();
        JsonFields ranges = fields.fieldsOrEmpty("needs");
        for (String each : ranges.names()) {
            needs.put(each, ranges.text(each));
        }
        Map<String, List<String>> adds = new LinkedHashMap<>();
        JsonFields kinds = fields.fieldsOrEmpty("adds");
        for (String kind : kinds.names()) {
            adds.put(kind, kinds.texts(kind));
        }
        long bytes = fields.has("bytes") ? fields.wholeNumber("bytes") : 0;
        if (bytes < 0) {
            throw fields.wrong("bytes", "a number of bytes");
        }
        return new CatalogueEntry(fields.text("id"), fields.text("version"), fields.optionalText("name").orElse(fields.text("id")),
                fields.optionalText("description").orElse(""), fields.optionalText("provider").orElse(""),
                fields.optionalText("licence").orElse(""), bytes, needs, adds);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("version", version);
        fields.put("name", name);
        fields.put("description", description);
        fields.put("provider", provider);
        fields.put("licence", licence);
        fields.put("bytes", bytes);
        fields.put("needs", needs);
        fields.put("adds", adds);
        return fields;
    }
}
