/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes one ELAN document; ids that were read are kept, missing ones are made. */
final class EafWriter {

    private static final String P = EafFormat.PREFIX;
    private static final String NEW_DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT AUTHOR="" DATE="1970-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
            </ANNOTATION_DOCUMENT>
            """;
    /** Type of tiers that have none. */
    static final String NEW_TYPE = "default-lt";
    /** What happens to points. */
    static final String POINTS = "points: they last one millisecond now";

    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private record Slot(String id, long milliseconds, boolean open, BigDecimal place) {
    }

    private final AnnotationDocument source;
    private final Losses losses;
    private final Map<String, Slot> slots = new HashMap<>();
    private final Set<String> annotationIds = new HashSet<>();
    private final BigDecimal origin;
    private int nextSlot = 1;
    private int nextAnnotation = 1;

    EafWriter(AnnotationDocument source, Losses losses) {
        this.source = source;
        this.losses = losses;
        this.origin = origin(source);
        for (Tier tier : source.tiers()) {
            tier.annotations().forEach(a -> annotationIds.add(a.attributes().getOrDefault(P + "ANNOTATION_ID", "")));
        }
        annotationIds.remove("");
    }

    String write() {
        losses.attributes(source, P);
        DecimalTimes.domainLost(source, losses);
        Document xml = template();
        Element root = xml.getDocumentElement();
        Node afterTiers = firstAfterHeader(root);
        Element order = xml.createElement("TIME_ORDER");
        root.insertBefore(order, afterTiers);
        boolean needsType = false;
        Map<Element, List<String>> vocabularies = new LinkedHashMap<>();
        Set<String> types = new HashSet<>();
        Xml.children(root, "LINGUISTIC_TYPE").forEach(type -> types.add(type.getAttribute("LINGUISTIC_TYPE_ID")));
        Set<String> names = new HashSet<>();
        for (Tier tier : source.tiers()) {
            Element element = xml.createElement("TIER");
            String name = tier.name();
            for (int i = 2; !names.add(legal(name)); i++) {
                name = tier.name() + " (" + i + ")";
                losses.add("that two tiers have the name '" + tier.name() + "'");
            }
            copyAttributes(tier.attributes(), element);
            element.setAttribute("TIER_ID", legal(name));
            if (!types.contains(element.getAttribute("LINGUISTIC_TYPE_REF"))) {
                element.removeAttribute("PARENT_REF");
                element.setAttribute("LINGUISTIC_TYPE_REF", NEW_TYPE);
                needsType = true;
            }
            if (tier.kind() == Tier.Kind.POINT) {
                losses.add(POINTS);
            }
            element.removeAttribute("vocabulary"); // it becomes one of the document's
            if (!ControlledVocabulary.wanted(tier).isEmpty()) {
                vocabularies.put(element, ControlledVocabulary.wanted(tier));
            }
            tier.annotations().forEach(a -> element.appendChild(annotation(xml, a)));
            root.insertBefore(element, afterTiers);
        }
        if (needsType && !types.contains(NEW_TYPE)) {
            Element type = xml.createElement("LINGUISTIC_TYPE");
            type.setAttribute("GRAPHIC_REFERENCES", "false");
            type.setAttribute("LINGUISTIC_TYPE_ID", NEW_TYPE);
            type.setAttribute("TIME_ALIGNABLE", "true");
            root.insertBefore(type, afterTiers);
        }
        EafVocabularies given = new EafVocabularies(xml, this);
        vocabularies.forEach(given::give);
        List<Slot> sorted = new ArrayList<>(slots.values());
        sorted.sort(Comparator.comparing(Slot::place).thenComparingInt(s -> s.id().length()).thenComparing(Slot::id));
        for (Slot slot : sorted) {
            Element element = xml.createElement("TIME_SLOT");
            element.setAttribute("TIME_SLOT_ID", slot.id());
            if (!slot.open()) {
                element.setAttribute("TIME_VALUE", String.valueOf(slot.milliseconds()));
            }
            order.appendChild(element);
        }
        return Xml.format(xml);
    }

    private static BigDecimal origin(AnnotationDocument source) {
        String text = source.attributes().getOrDefault(EafFormat.TIME_ORIGIN, "");
        return text.matches("-?\\d{1,15}") ? BigDecimal.valueOf(Long.parseLong(text)).movePointLeft(3) : BigDecimal.ZERO;
    }

    private Document template() {
        try {
            return Xml.parse(source.attributes().getOrDefault(EafFormat.REST, NEW_DOCUMENT), "what was kept of an ELAN document");
        } catch (CorpusException e) {
            losses.add("the header, which was not sound");
            try {
                return Xml.parse(NEW_DOCUMENT, "new");
            } catch (CorpusException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static Node firstAfterHeader(Element root) {
        Node node = root.getFirstChild();
        Node after = node;
        for (; node != null; node = node.getNextSibling()) {
            if (node instanceof Element e && (e.getTagName().equals("HEADER") || e.getTagName().equals("LICENSE"))) {
                after = node.getNextSibling();
            }
        }
        return after;
    }

    private Element annotation(Document xml, Annotation a) {
        String refersTo = a.attributes().getOrDefault(P + "ANNOTATION_REF", "");
        boolean reference = !refersTo.isEmpty() && annotationIds.contains(refersTo);
        Element element = xml.createElement(reference ? "REF_ANNOTATION" : "ALIGNABLE_ANNOTATION");
        copyAttributes(a.attributes(), element);
        element.removeAttribute("unaligned");
        if (!annotationIds.contains(element.getAttribute("PREVIOUS_ANNOTATION"))) {
            element.removeAttribute("PREVIOUS_ANNOTATION");
        }
        if (!element.hasAttribute("ANNOTATION_ID")) {
            element.setAttribute("ANNOTATION_ID", newAnnotationId());
        }
        if (!reference) {
            element.removeAttribute("ANNOTATION_REF"); // what it means isn't there, and the id may be given anew
            String open = a.attributes().getOrDefault(EafReader.UNALIGNED, "");
            long[] bounds = bounds(a);
            long start = bounds[0];
            long end = bounds[1];
            element.setAttribute("TIME_SLOT_REF1", slot(element.getAttribute("TIME_SLOT_REF1"), start, open.contains("start"), a.start()
                    .subtract(origin)));
            element.setAttribute("TIME_SLOT_REF2", slot(element.getAttribute("TIME_SLOT_REF2"), end, open.contains("end"), a.end()
                    .subtract(origin)));
        }
        Element value = xml.createElement("ANNOTATION_VALUE");
        value.setTextContent(legal(a.label()));
        element.appendChild(value);
        Element wrapper = xml.createElement("ANNOTATION");
        wrapper.appendChild(element);
        return wrapper;
    }

    /** Start and end in milliseconds of the file; at least one apart where the file is to say both. */
    long[] bounds(Annotation a) {
        String open = a.attributes().getOrDefault(EafReader.UNALIGNED, "");
        long start = milliseconds(a.start(), open.contains("start"));
        long end = milliseconds(a.end(), open.contains("end"));
        if (end <= start && !open.contains("start") && !open.contains("end")) {
            losses.add("annotations of no duration: they last one millisecond now");
            end = start + 1;
        }
        return new long[] {start, end};
    }

    private long milliseconds(BigDecimal seconds, boolean open) {
        BigDecimal exact = seconds.subtract(origin).movePointRight(3);
        if (exact.signum() < 0) {
            losses.add("times before the beginning of the annotations, now 0");
            return 0;
        }
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_UP);
        if (!open && exact.compareTo(rounded) != 0) {
            losses.add("fractions of a millisecond");
        }
        return rounded.longValue();
    }

    private String slot(String wanted, long milliseconds, boolean open, BigDecimal place) {
        Slot known = slots.get(wanted);
        BigDecimal at = open ? place.movePointRight(3) : BigDecimal.valueOf(milliseconds);
        if (!wanted.isEmpty() && (known == null || known.milliseconds() == milliseconds && known.open() == open)) {
            slots.put(wanted, new Slot(wanted, milliseconds, open, at));
            return wanted;
        }
        String id = newSlotId();
        slots.put(id, new Slot(id, milliseconds, open, at));
        return id;
    }

    private String newSlotId() {
        if (nextSlot == 1) {
            source.tiers().forEach(t -> t.annotations().forEach(a -> {
                nextSlot = Math.max(nextSlot, number(a.attributes().getOrDefault(P + "TIME_SLOT_REF1", "")) + 1);
                nextSlot = Math.max(nextSlot, number(a.attributes().getOrDefault(P + "TIME_SLOT_REF2", "")) + 1);
            }));
        }
        while (slots.containsKey("ts" + nextSlot)) {
            nextSlot++;
        }
        return "ts" + nextSlot++;
    }

    static int number(String id) {
        return id.matches("ts\\d{1,8}") ? Integer.parseInt(id.substring(2)) : 0;
    }

    private String newAnnotationId() {
        while (!annotationIds.add("a" + nextAnnotation)) {
            nextAnnotation++;
        }
        return "a" + nextAnnotation;
    }

    private void copyAttributes(Map<String, String> attributes, Element to) {
        attributes.forEach((name, value) -> xmlName(name).ifPresent(xmlName -> to.setAttribute(xmlName, legal(value))));
    }

    /** The name of the XML attribute that an attribute stands for. */
    static Optional<String> xmlName(String attribute) {
        String name = attribute.startsWith(P) ? attribute.substring(P.length()) : "";
        return name.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !name.toLowerCase(Locale.ROOT).startsWith("xml") ? Optional.of(name)
                : Optional.empty();
    }

    /** XML has no place for most control characters. */
    String legal(String label) {
        String legal = ILLEGAL.matcher(label).replaceAll(" ");
        if (!legal.equals(label)) {
            losses.add("control characters");
        }
        return legal;
    }
}
