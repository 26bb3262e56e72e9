/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

/**
 * A tier of an ELAN document.
 *
 * @param element its element
 * @param constraint stereotype of its linguistic type, such as {@code Symbolic_Subdivision}; empty for none
 * @param annotations its annotations, in the order of the file
 */
record EafTier(Element element, String constraint, List<Element> annotations) {

    static EafTier of(Element element, Map<String, String> constraints) {
        List<Element> found = new ArrayList<>();
        for (Element annotation : Xml.children(element, "ANNOTATION")) {
            found.addAll(Xml.children(annotation, "ALIGNABLE_ANNOTATION"));
            found.addAll(Xml.children(annotation, "REF_ANNOTATION"));
        }
        return new EafTier(element, constraints.getOrDefault(element.getAttribute("LINGUISTIC_TYPE_REF"), ""), found);
    }

    static boolean isReference(Element annotation) {
        return annotation.getTagName().equals("REF_ANNOTATION");
    }

    String id() {
        return element.getAttribute("TIER_ID");
    }

    String parent() {
        return element.getAttribute("PARENT_REF");
    }

    List<Element> alignable() {
        return annotations.stream().filter(annotation -> !isReference(annotation)).toList();
    }

    /** Whether annotations share the time of the one they refer to: the type says so, or where it says nothing, they have an order. */
    boolean isSubdivision() {
        return constraint.equals("Symbolic_Subdivision")
                || constraint.isEmpty() && annotations.stream().anyMatch(annotation -> annotation.hasAttribute("PREVIOUS_ANNOTATION"));
    }
}
