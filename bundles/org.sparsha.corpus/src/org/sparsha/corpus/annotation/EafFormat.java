/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.List;

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Document;

/**
 * ELAN annotation format 2.7 to 3.0. Times are whole milliseconds in time slots; annotations of a reference tier have no time of their
 * own, but that of the annotation they refer to. Whatever the file says besides its tiers (media, linguistic types, vocabularies) is kept
 * with the document and written again. Source: the EAF 3.0 schema of The Language Archive.
 */
final class EafFormat implements AnnotationFormat {

    /** Document attribute: the file without its tiers and time slots. */
    static final String REST = "eaf.rest";
    /** What the names of all attributes kept by this format begin with. */
    static final String PREFIX = "eaf.";

    @Override
    public String id() {
        return "eaf";
    }

    @Override
    public String title() {
        return "ELAN EAF 3.0";
    }

    @Override
    public List<String> endings() {
        return List.of("eaf");
    }

    @Override
    public boolean looksLike(String head) {
        return head.contains("<ANNOTATION_DOCUMENT");
    }

    @Override
    public AnnotationDocument parse(String text, String name) throws CorpusException {
        Document xml = Xml.parse(text, name);
        if (!xml.getDocumentElement().getTagName().equals("ANNOTATION_DOCUMENT")) {
            throw new CorpusException("The file " + name + " is XML, but not an ELAN document.");
        }
        return new EafReader(xml, name).read();
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        return new EafWriter(document, losses).write();
    }
}
