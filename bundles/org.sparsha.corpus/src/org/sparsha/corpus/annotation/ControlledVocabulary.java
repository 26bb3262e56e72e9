/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TextEncoding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A controlled vocabulary of ELAN: an external one ({@code .ecv}) or one within an ELAN file. Of several languages the first counts.
 *
 * @param name its id
 * @param entries the values with their descriptions, in their order
 */
public record ControlledVocabulary(String name, List<Entry> entries) {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CV_RESOURCE xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" AUTHOR="" VERSION="0.2" \
            xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv2.8.xsd">
                <LANGUAGE LANG_DEF="http://cdb.iso.org/lg/CDB-00130975-001" LANG_ID="und" LANG_LABEL="undetermined (und)"/>
            """;

    /** Attribute of a tier: the values that its annotations may have, a line each, for whoever writes an ELAN file. */
    static final String OF_TIER = EafFormat.PREFIX + "vocabulary";

    /**
     * A value.
     *
     * @param value what annotations are labelled with
     * @param description what it means; may be empty
     */
    public record Entry(String value, String description) {
    }

    /** Copies the list. */
    public ControlledVocabulary {
        entries = List.copyOf(entries);
    }

    /**
     * @param file an {@code .ecv} or {@code .eaf} file
     * @return its first vocabulary
     * @throws CorpusException where it can't be read or has none
     */
    public static ControlledVocabulary read(Path file) throws CorpusException {
        byte[] bytes = AnnotationFiles.bytes(file);
        Document document = Xml.parse(TextEncoding.of(bytes).decode(bytes), file.toString());
        List<Element> all = Xml.children(document.getDocumentElement(), "CONTROLLED_VOCABULARY");
        if (all.isEmpty()) {
            throw new CorpusException("There is no controlled vocabulary in " + file + ": export one from ELAN as .ecv.");
        }
        return of(all.get(0));
    }

    /**
     * The vocabularies of the tiers of an ELAN document.
     *
     * @param document a document, of any format
     * @return name of a tier to its vocabulary, which holds one value at least; those in files of their own ({@code .ecv}) are not looked
     * up
     * @throws CorpusException where the document is damaged
     */
    public static Map<String, ControlledVocabulary> ofTiers(AnnotationDocument document) throws CorpusException {
        String rest = document.attributes().get(EafFormat.REST);
        Map<String, ControlledVocabulary> found = new LinkedHashMap<>();
        if (rest == null) {
            return found;
        }
        Element root = Xml.parse(rest, "what was kept of an ELAN document").getDocumentElement();
        Map<String, ControlledVocabulary> byId = new LinkedHashMap<>();
        Xml.children(root, "CONTROLLED_VOCABULARY").forEach(element -> byId.put(element.getAttribute("CV_ID"), of(element)));
        Map<String, String> types = new LinkedHashMap<>();
        Xml.children(root, "LINGUISTIC_TYPE").forEach(type -> types.put(type.getAttribute("LINGUISTIC_TYPE_ID"),
                type.getAttribute("CONTROLLED_VOCABULARY_REF")));
        for (Tier tier : document.tiers()) {
            ControlledVocabulary vocabulary = byId.get(types.getOrDefault(tier.attributes().getOrDefault(EafFormat.PREFIX
                    + "LINGUISTIC_TYPE_REF", ""), ""));
            if (vocabulary != null && !vocabulary.entries().isEmpty()) {
                found.put(tier.name(), vocabulary);
            }
        }
        return found;
    }

    /**
     * Has an ELAN file say which values the annotations of tiers may have. Other formats can't.
     *
     * @param document a document
     * @param values name of a tier to the values; a tier that isn't named, or without values, stays as it is
     * @return the same with the vocabularies
     */
    public static AnnotationDocument into(AnnotationDocument document, Map<String, List<String>> values) {
        return document.withTiers(document.tiers().stream().map(tier -> {
            List<String> own = values.getOrDefault(tier.name(), List.of());
            Map<String, String> attributes = new LinkedHashMap<>(tier.attributes());
            attributes.put(OF_TIER, String.join("\n", own));
            return own.isEmpty() ? tier : new Tier(tier.name(), tier.kind(), tier.annotations(), attributes);
        }).toList());
    }

    /** The values that {@link #into} gave a tier; none where it gave none. */
    static List<String> wanted(Tier tier) {
        String lines = tier.attributes().getOrDefault(OF_TIER, "");
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    /** @return the values in their order */
    public List<String> values() {
        return entries.stream().map(Entry::value).toList();
    }

    /** That of an element of an ELAN file. */
    static ControlledVocabulary of(Element vocabulary) {
        List<Entry> entries = new ArrayList<>();
        for (Element entry : Xml.children(vocabulary, "CV_ENTRY_ML")) {
            List<Element> values = Xml.children(entry, "CVE_VALUE");
            if (!values.isEmpty()) {
                entries.add(new Entry(values.get(0).getTextContent().strip(), values.get(0).getAttribute("DESCRIPTION").strip()));
            }
        }
        for (Element entry : Xml.children(vocabulary, "CV_ENTRY")) { // ELAN 4.7 and older
            entries.add(new Entry(entry.getTextContent().strip(), entry.getAttribute("DESCRIPTION").strip()));
        }
        entries.removeIf(entry -> entry.value().isEmpty());
        return new ControlledVocabulary(vocabulary.getAttribute("CV_ID"), entries);
    }

    /**
     * @param file an {@code .ecv} file to write
     * @throws CorpusException where it can't be written
     */
    public void write(Path file) throws CorpusException {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("    <CONTROLLED_VOCABULARY CV_ID=\"").append(escaped(name)).append("\">\n");
        text.append("        <DESCRIPTION LANG_REF=\"und\"></DESCRIPTION>\n");
        for (int i = 0; i < entries.size(); i++) {
            text.append("        <CV_ENTRY_ML CVE_ID=\"cveid").append(i).append("\">\n            <CVE_VALUE DESCRIPTION=\"")
                    .append(escaped(entries.get(i).description())).append("\" LANG_REF=\"und\">").append(escaped(entries.get(i).value()))
                    .append("</CVE_VALUE>\n        </CV_ENTRY_ML>\n");
        }
        AtomicFiles.writeText(file, text.append("    </CONTROLLED_VOCABULARY>\n</CV_RESOURCE>\n").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
