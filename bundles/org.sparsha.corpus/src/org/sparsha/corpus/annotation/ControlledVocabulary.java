/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<Entry> entries = new ArrayList<>();
        for (Element entry : Xml.children(all.get(0), "CV_ENTRY_ML")) {
            List<Element> values = Xml.children(entry, "CVE_VALUE");
            if (!values.isEmpty()) {
                entries.add(new Entry(values.get(0).getTextContent().strip(), values.get(0).getAttribute("DESCRIPTION").strip()));
            }
        }
        for (Element entry : Xml.children(all.get(0), "CV_ENTRY")) { // ELAN 4.7 and older
            entries.add(new Entry(entry.getTextContent().strip(), entry.getAttribute("DESCRIPTION").strip()));
        }
        entries.removeIf(entry -> entry.value().isEmpty());
        return new ControlledVocabulary(all.get(0).getAttribute("CV_ID"), entries);
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
