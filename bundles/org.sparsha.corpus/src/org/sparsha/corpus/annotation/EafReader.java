/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    EafReader(Document xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    AnnotationDocument read() throws CorpusException {
        Element root = xml.getDocumentElement();
        Map<String, String> constraints = new HashMap<>();
        for (Element type : Xml.children(root, "LINGUISTIC_TYPE")) {
            constraints.put(type.getAttribute("LINGUISTIC_TYPE_ID"), type.getAttribute("CONSTRAINTS"));
        }
        List<EafTier> eafTiers = Xml.children(root, "TIER").stream().map(tier -> EafTier.of(tier, constraints)).toList();
        EafSlots slots = new EafSlots(root, name);
        EafTimes times = new EafTimes(name, slots, eafTiers);
        BigDecimal origin = origin(root);
        List<Tier> tiers = new ArrayList<>();
        for (EafTier tier : eafTiers) {
            List<Annotation> list = new ArrayList<>();
            for (Element annotation : tier.annotations()) {
                BigDecimal[] range = times.of(annotation);
                list.add(annotation(annotation, range[0].add(origin), range[1].add(origin), slots));
            }
            tiers.add(new Tier(tier.id(), Tier.Kind.INTERVAL, list, attributes(tier.element(), "TIER_ID")));
        }
        eafTiers.forEach(tier -> root.removeChild(tier.element()));
        Xml.children(root, "TIME_ORDER").forEach(root::removeChild);
        Map<String, String> attributes = new LinkedHashMap<>();
        try {
            attributes.put(EafFormat.REST, Xml.format(xml));
        } catch (IllegalStateException e) {
            throw new CorpusException("The ELAN file " + name + " has names of elements or attributes that can't be written again.", e);
        }
        if (origin.signum() != 0) {
            attributes.put(EafFormat.TIME_ORIGIN, origin.movePointRight(3).toBigInteger().toString());
        }
        return new AnnotationDocument(BigDecimal.ZERO, Optional.empty(), tiers, attributes);
    }

    /** How much later than the sound file the annotations begin: TIME_ORIGIN of the first sound file, or else of the first medium. */
    private BigDecimal origin(Element root) throws CorpusException {
        List<Element> media = new ArrayList<>();
        Xml.children(root, "HEADER").forEach(header -> media.addAll(Xml.children(header, "MEDIA_DESCRIPTOR")));
        Optional<Element> heard = media.stream().filter(EafReader::isSound).findFirst().or(() -> media.stream().findFirst());
        if (heard.isEmpty() || heard.get().getAttribute("TIME_ORIGIN").isBlank()) {
            return BigDecimal.ZERO;
        }
        return EafSlots.milliseconds(heard.get().getAttribute("TIME_ORIGIN"), name);
    }

    private static boolean isSound(Element medium) {
        return medium.getAttribute("MIME_TYPE").toLowerCase(Locale.ROOT).startsWith("audio/");
    }

    private static Annotation annotation(Element element, BigDecimal start, BigDecimal end, EafSlots slots) {
        List<Element> values = Xml.children(element, "ANNOTATION_VALUE");
        String label = values.isEmpty() ? "" : values.get(0).getTextContent();
        Map<String, String> attributes = new LinkedHashMap<>(attributes(element));
        String open = (slots.isOpen(element.getAttribute("TIME_SLOT_REF1")) ? "start " : "")
                + (slots.isOpen(element.getAttribute("TIME_SLOT_REF2")) ? "end" : "");
        if (!open.isEmpty()) {
            attributes.put(UNALIGNED, open.strip());
        }
        return new Annotation(start, end, label, attributes);
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
