/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts vocabularies of tiers into an ELAN document: a linguistic type for each, since a tier has its vocabulary by its type. */
final class EafVocabularies {

    private static final String LANGUAGE = "und";
    private static final List<String> AFTER_TYPES = List.of("LOCALE", "LANGUAGE", "CONSTRAINT", "CONTROLLED_VOCABULARY", "LEXICON_REF",
            "REF_LINK_SET", "EXTERNAL_REF");
    private static final List<String> AFTER_LANGUAGES = AFTER_TYPES.subList(2, AFTER_TYPES.size());
    private static final List<String> AFTER_VOCABULARIES = AFTER_TYPES.subList(4, AFTER_TYPES.size());

    private final Document xml;
    private final Element root;
    private final EafWriter writer;

    EafVocabularies(Document xml, EafWriter writer) {
        this.xml = xml;
        this.root = xml.getDocumentElement();
        this.writer = writer;
    }

    /** Gives a tier the values, unless its type has them already. */
    void give(Element tier, List<String> values) {
        Element type = named("LINGUISTIC_TYPE", "LINGUISTIC_TYPE_ID", tier.getAttribute("LINGUISTIC_TYPE_REF"));
        Element known = type == null ? null : named("CONTROLLED_VOCABULARY", "CV_ID", type.getAttribute("CONTROLLED_VOCABULARY_REF"));
        if (known != null && ControlledVocabulary.of(known).values().equals(values)) {
            return;
        }
        String id = free(tier.getAttribute("TIER_ID"));
        Element own = xml.createElement("LINGUISTIC_TYPE");
        if (type != null) {
            for (int i = 0; i < type.getAttributes().getLength(); i++) {
                own.setAttribute(type.getAttributes().item(i).getNodeName(), type.getAttributes().item(i).getNodeValue());
            }
        } else {
            own.setAttribute("GRAPHIC_REFERENCES", "false");
            own.setAttribute("TIME_ALIGNABLE", "true");
        }
        own.setAttribute("LINGUISTIC_TYPE_ID", id);
        own.setAttribute("CONTROLLED_VOCABULARY_REF", id);
        root.insertBefore(own, before(AFTER_TYPES));
        tier.setAttribute("LINGUISTIC_TYPE_REF", id);
        root.insertBefore(vocabulary(id, values, language()), before(AFTER_VOCABULARIES));
    }

    private Element vocabulary(String id, List<String> values, String language) {
        Element vocabulary = xml.createElement("CONTROLLED_VOCABULARY");
        vocabulary.setAttribute("CV_ID", id);
        Element description = xml.createElement("DESCRIPTION");
        description.setAttribute("LANG_REF", language);
        vocabulary.appendChild(description);
        for (int i = 0; i < values.size(); i++) {
            Element entry = xml.createElement("CV_ENTRY_ML");
            entry.setAttribute("CVE_ID", "cveid" + i);
            Element value = xml.createElement("CVE_VALUE");
            value.setAttribute("DESCRIPTION", "");
            value.setAttribute("LANG_REF", language);
            value.setTextContent(writer.legal(values.get(i)));
            entry.appendChild(value);
            vocabulary.appendChild(entry);
        }
        return vocabulary;
    }

    /** The language of values: the first that the document has, else one that says nothing. */
    private String language() {
        List<Element> known = Xml.children(root, "LANGUAGE");
        if (!known.isEmpty()) {
            return known.get(0).getAttribute("LANG_ID");
        }
        Element language = xml.createElement("LANGUAGE");
        language.setAttribute("LANG_DEF", "http://cdb.iso.org/lg/CDB-00130975-001");
        language.setAttribute("LANG_ID", LANGUAGE);
        language.setAttribute("LANG_LABEL", "undetermined (und)");
        root.insertBefore(language, before(AFTER_LANGUAGES));
        return LANGUAGE;
    }

    private String free(String name) {
        Set<String> used = new HashSet<>();
        Xml.children(root, "LINGUISTIC_TYPE").forEach(type -> used.add(type.getAttribute("LINGUISTIC_TYPE_ID")));
        Xml.children(root, "CONTROLLED_VOCABULARY").forEach(one -> used.add(one.getAttribute("CV_ID")));
        String id = name;
        for (int i = 2; used.contains(id); i++) {
            id = name + " " + i;
        }
        return id;
    }

    private Element named(String tag, String attribute, String value) {
        return Xml.children(root, tag).stream().filter(one -> one.getAttribute(attribute).equals(value) && !value.isEmpty()).findFirst()
                .orElse(null);
    }

    /** The first child of one of some names; null, which is the end, where there is none. */
    private Node before(List<String> tags) {
        List<Node> found = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null && found.isEmpty(); node = node.getNextSibling()) {
            if (tags.contains(node.getNodeName())) {
                found.add(node);
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
