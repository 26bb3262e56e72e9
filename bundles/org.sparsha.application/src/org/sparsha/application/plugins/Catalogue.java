/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;
import org.sparsha.report.json.JsonText;

/**
 * What an update site offers, as its file {@value #FILE} says.
 *
 * @param entries all versions of all plug-ins, in no certain order
 */
public record Catalogue(List<CatalogueEntry> entries) {

    /** Name of the file at the top of a site. */
    public static final String FILE = "catalogue.json";
    /** Name of the file with its OpenPGP signature, armoured, followed by the public key. */
    public static final String SIGNATURE = "catalogue.json.asc";

    private static final String FORMAT = "sparsha-catalogue/1";
    private static final int MOST_ENTRIES = 20_000;

    /** Copies. */
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /**
     * @param text content of the file
     * @param source what to call it in complaints
     * @return the catalogue
     * @throws JsonFormatException where it isn't one, or of a format that this program doesn't know
     */
    public static Catalogue parse(String text, String source) throws JsonFormatException {
        JsonFields fields = JsonFields.parse(text, source);
        if (!fields.text("format").equals(FORMAT)) {
            throw fields.wrong("format", "\"" + FORMAT + "\", which is all that this program reads; a newer program may read it");
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        List<JsonFields> list = fields.fieldsList("plugins");
        if (list.size() > MOST_ENTRIES) {
            throw fields.wrong("plugins", "a list of at most " + MOST_ENTRIES);
        }
        for (JsonFields each : list) {
            entries.add(CatalogueEntry.read(each));
        }
        return new Catalogue(entries);
    }

    /** @return the content of its file */
    public String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("plugins", entries.stream().map(CatalogueEntry::fields).toList());
        return JsonText.of(fields, true) + "\n";
    }

    /**
     * @param kinds plural of a kind, such as {@code explainers}
     * @param id id of a contribution
     * @return the first plug-in that adds it; empty where none does
     */
    public Optional<CatalogueEntry> with(String kinds, String id) {
        return entries.stream().filter(entry -> entry.adds().getOrDefault(kinds, List.of()).contains(id)).findFirst();
    }

    /**
     * @param id id of a plug-in
     * @return whether the catalogue has any version of it
     */
    public boolean has(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    /**
     * @param id id of a plug-in
     * @param version its version
     * @return what the catalogue says of it; empty where it says nothing
     */
    public Optional<CatalogueEntry> entry(String id, String version) {
        return entries.stream().filter(entry -> entry.id().equals(id) && entry.version().equals(version)).findFirst();
    }
}
