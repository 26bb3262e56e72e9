/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Reads one ELAN document. */
final class EafReader {

    /** Annotation attribute: which of its bounds ({@code start}, {@code end}) the file leaves open between its neighbours. */
    static final String UNALIGNED = EafFormat.PREFIX + "unaligned";

    private final Document xml;
    private final String name;
    private final Map<String, BigDecimal> slots = new LinkedHashMap<>();
    private final Set<String> unaligned = new HashSet<>();
    private final Map<String, Element> annotationsById = new HashMap<>();
    private final Map<String, BigDecimal[]> timesById = new HashMap<>();

    EafReader(Document xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    AnnotationDocument read() throws CorpusException {
        Element root = xml.getDocumentElement();
        readSlots(root);
        List<Element> tierElements = Xml.children(root, "TIER");
        for (Element tier : tierElements) {
            for (Element annotation : annotations(tier)) {
                annotationsById.put(annotation.getAttribute("ANNOTATION_ID"), annotation);
            }
        }
        List<Tier> tiers = new ArrayList<>();
        for (Element tier : tierElements) {
            List<Annotation> list = new ArrayList<>();
            for (Element annotation : annotations(tier)) {
                list.add(annotation(annotation));
            }
            tiers.add(new Tier(tier.getAttribute("TIER_ID"), Tier.Kind.INTERVAL, list, attributes(tier, "TIER_ID")));
        }
        tierElements.forEach(root::removeChild);
        Xml.children(root, "TIME_ORDER").forEach(root::removeChild);
        return new AnnotationDocument(BigDecimal.ZERO, Optional.empty(), tiers, Map.of(EafFormat.REST, Xml.format(xml)));
    }

    private static List<Element> annotations(Element tier) {
        List<Element> found = new ArrayList<>();
        for (Element annotation : Xml.children(tier, "ANNOTATION")) {
            found.addAll(Xml.children(annotation, "ALIGNABLE_ANNOTATION"));
            found.addAll(Xml.children(annotation, "REF_ANNOTATION"));
        }
        return found;
    }

    private void readSlots(Element root) throws CorpusException {
        List<String> ids = new ArrayList<>();
        for (Element order : Xml.children(root, "TIME_ORDER")) {
            for (Element slot : Xml.children(order, "TIME_SLOT")) {
                String id = slot.getAttribute("TIME_SLOT_ID");
                ids.add(id);
                if (slot.hasAttribute("TIME_VALUE")) {
                    slots.put(id, milliseconds(slot.getAttribute("TIME_VALUE")));
                } else {
                    unaligned.add(id);
                }
            }
        }
        placeUnaligned(ids);
    }

    /** Puts slots without a time evenly between those around them. */
    private void placeUnaligned(List<String> ids) {
        BigDecimal last = BigDecimal.ZERO;
        int i = 0;
        while (i < ids.size()) {
            if (slots.containsKey(ids.get(i))) {
                last = slots.get(ids.get(i++));
                continue;
            }
            int end = i;
            while (end < ids.size() && !slots.containsKey(ids.get(end))) {
                end++;
            }
            BigDecimal next = end < ids.size() ? slots.get(ids.get(end)) : last;
            BigDecimal step = next.subtract(last).divide(BigDecimal.valueOf(end - i + 1L), 6, java.math.RoundingMode.DOWN);
            for (int k = i; k < end; k++) {
                slots.put(ids.get(k), last.add(step.multiply(BigDecimal.valueOf(k - i + 1L))));
            }
            i = end;
        }
    }

    private BigDecimal milliseconds(String text) throws CorpusException {
        try {
            return BigDecimal.valueOf(Long.parseLong(text.strip())).movePointLeft(3);
        } catch (NumberFormatException e) {
            throw new CorpusException("The ELAN file " + name + " has the time '" + text
                    + "', which isn't a whole number of milliseconds.", e);
        }
    }

    private Annotation annotation(Element element) throws CorpusException {
        BigDecimal[] times = times(element);
        List<Element> values = Xml.children(element, "ANNOTATION_VALUE");
        String label = values.isEmpty() ? "" : values.get(0).getTextContent();
        Map<String, String> attributes = new LinkedHashMap<>(attributes(element));
        String open = (unaligned.contains(element.getAttribute("TIME_SLOT_REF1")) ? "start " : "")
                + (unaligned.contains(element.getAttribute("TIME_SLOT_REF2")) ? "end" : "");
        if (!open.isEmpty()) {
            attributes.put(UNALIGNED, open.strip());
        }
        return new Annotation(times[0], times[1].max(times[0]), label, attributes);
    }

    /** Follows the references of an annotation to one that has times of its own. */
    private BigDecimal[] times(Element element) throws CorpusException {
        Set<String> passed = new HashSet<>();
        Element at = element;
        while (at.getTagName().equals("REF_ANNOTATION") && !timesById.containsKey(at.getAttribute("ANNOTATION_ID"))) {
            Element parent = annotationsById.get(at.getAttribute("ANNOTATION_REF"));
            if (parent == null || !passed.add(at.getAttribute("ANNOTATION_ID"))) {
                throw new CorpusException("The ELAN file " + name + ": the annotation " + at.getAttribute("ANNOTATION_ID") + " refers to "
                        + at.getAttribute("ANNOTATION_REF") + ", which isn't there or refers back to it.");
            }
            at = parent;
        }
        BigDecimal[] times = timesById.get(at.getAttribute("ANNOTATION_ID"));
        if (times == null) {
            times = new BigDecimal[] {slot(at, "TIME_SLOT_REF1"), slot(at, "TIME_SLOT_REF2")};
            timesById.put(at.getAttribute("ANNOTATION_ID"), times);
        }
        for (String id : passed) {
            timesById.put(id, times);
        }
        return times;
    }

    private BigDecimal slot(Element element, String attribute) throws CorpusException {
        BigDecimal time = slots.get(element.getAttribute(attribute));
        if (time == null) {
            throw new CorpusException("The ELAN file " + name + ": the annotation " + element.getAttribute("ANNOTATION_ID")
                    + " names the time slot " + element.getAttribute(attribute) + ", which isn't there.");
        }
        return time;
    }

    private static Map<String, String> attributes(Element element, String... without) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (!List.of(without).contains(attribute.getName())) {
                attributes.put(EafFormat.PREFIX + attribute.getName(), attribute.getValue());
            }
        }
        return attributes;
    }
}
