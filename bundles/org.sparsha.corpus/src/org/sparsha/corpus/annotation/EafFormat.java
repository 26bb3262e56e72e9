/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.List;

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Document;

/**
 * ELAN annotation format 2.7 to 3.0. Times are whole milliseconds in time slots; where the first sound file begins later than the
 * annotations do (TIME_ORIGIN), times here are those of the sound file. Annotations of a reference tier have no time of their own, but that
 * of the annotation they refer to, or an equal part of it. Whatever the file says besides its tiers (media, linguistic types,
 * vocabularies) is kept
 * with the document and written again. Source: the EAF 3.0 schema of The Language Archive.
 */
final class EafFormat implements AnnotationFormat {

    /** Document attribute: the file without its tiers and time slots. */
    static final String REST = "eaf.rest";
    /** Document attribute: milliseconds of the sound file that lie before the time 0 of the annotations. */
    static final String TIME_ORIGIN = "eaf.time-origin";
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

    /** Changes only what has changed; makes the file anew where its structure has. */
    @Override
    public String revise(String original, AnnotationDocument document, Losses losses) {
        return new EafRevision(original, document, losses).text().orElseGet(() -> format(document, losses));
    }

    /** The same XML, declared to be in UTF-8. */
    static String declaredAsUtf8(String text) {
        return text.startsWith("<?xml") ? text.replaceFirst("(<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'])[A-Za-z0-9._-]+", "$1UTF-8") : text;
    }

    @Override
    public String format(AnnotationDocument document, Losses losses) {
        return new EafWriter(document, losses).write();
    }
}
