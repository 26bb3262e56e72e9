/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Element;

/**
 * The times of ELAN's annotations as ELAN shows them. Time slots without a value lie evenly between those around them, tier by tier and
 * within each annotation of the parent tier (ELAN's {@code TimeProposer}); annotations of a tier with the constraint
 * {@code Symbolic_Subdivision} are equal parts of the one they refer to, in the order that {@code PREVIOUS_ANNOTATION} gives; others that
 * refer have all of its time. Source: ELAN's manual, "Tier dependencies", and the EAF 3.0 schema.
 */
final class EafTimes {

    /** Decimals of seconds that divided times are given in. */
    private static final int DECIMALS = 6;

    private final String name;
    private final EafSlots slots;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, BigDecimal[]> times = new IdentityHashMap<>();
    /** Place of a referring annotation among those that share its parent's time, and how many share it. */
    private final Map<Element, int[]> parts = new IdentityHashMap<>();

    EafTimes(String name, EafSlots slots, List<EafTier> tiers) throws CorpusException {
        this.name = name;
        this.slots = slots;
        Map<String, EafTier> tiersById = new HashMap<>();
        for (EafTier tier : tiers) {
            tiersById.putIfAbsent(tier.id(), tier);
            tier.annotations().forEach(annotation -> byId.put(annotation.getAttribute("ANNOTATION_ID"), annotation));
        }
        for (EafTier tier : parentsFirst(tiers, tiersById)) {
            EafTier parent = tiersById.get(tier.parent());
            propose(tier, parent == null ? List.of() : parent.alignable());
            share(tier);
        }
        for (EafTier tier : tiers) {
            for (Element annotation : tier.annotations()) {
                resolve(annotation);
            }
        }
    }

    /** Start and end of an annotation in seconds. */
    BigDecimal[] of(Element annotation) {
        return times.get(annotation);
    }

    private static List<EafTier> parentsFirst(List<EafTier> tiers, Map<String, EafTier> byId) {
        Set<EafTier> sorted = new LinkedHashSet<>();
        for (EafTier tier : tiers) {
            Deque<EafTier> line = new ArrayDeque<>();
            Set<String> passed = new HashSet<>();
            for (EafTier at = tier; at != null && passed.add(at.id()); at = byId.get(at.parent())) {
                line.push(at);
            }
            sorted.addAll(line);
        }
        return List.copyOf(sorted);
    }

    private void propose(EafTier tier, List<Element> parents) {
        Map<Element, List<Element>> groups = new LinkedHashMap<>();
        List<Element> sortedParents = parents.stream().sorted(Comparator.comparingInt(this::begin)).toList();
        List<Element> free = new ArrayList<>();
        for (Element annotation : tier.alignable()) {
            int low = 0;
            int high = sortedParents.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (begin(sortedParents.get(middle)) <= begin(annotation)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low > 0) {
                groups.computeIfAbsent(sortedParents.get(low - 1), key -> new ArrayList<>()).add(annotation);
            } else {
                free.add(annotation);
            }
        }
        slots.spread(ids(free), List.of());
        groups.forEach((parent, children) -> slots.spread(ids(children), ids(List.of(parent))));
    }

    private int begin(Element annotation) {
        return slots.index(annotation.getAttribute("TIME_SLOT_REF1"));
    }

    private static List<String> ids(List<Element> annotations) {
        List<String> ids = new ArrayList<>();
        for (Element annotation : annotations) {
            ids.add(annotation.getAttribute("TIME_SLOT_REF1"));
            ids.add(annotation.getAttribute("TIME_SLOT_REF2"));
        }
        return ids;
    }

    private void share(EafTier tier) {
        if (!tier.isSubdivision()) {
            return;
        }
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element annotation : tier.annotations()) {
            if (EafTier.isReference(annotation)) {
                groups.computeIfAbsent(annotation.getAttribute("ANNOTATION_REF"), key -> new ArrayList<>()).add(annotation);
            }
        }
        for (List<Element> group : groups.values()) {
            List<Element> inOrder = inOrder(group);
            for (int i = 0; i < inOrder.size(); i++) {
                parts.put(inOrder.get(i), new int[] {i, inOrder.size()});
            }
        }
    }

    /** Follows the annotations from each one without a previous one; those in a circle come last, in the order of the file. */
    private static List<Element> inOrder(List<Element> group) {
        Set<String> own = new HashSet<>();
        group.forEach(annotation -> own.add(annotation.getAttribute("ANNOTATION_ID")));
        Map<String, List<Element>> next = new HashMap<>();
        Deque<Element> open = new ArrayDeque<>();
        for (Element annotation : group) {
            String previous = annotation.getAttribute("PREVIOUS_ANNOTATION");
            if (own.contains(previous)) {
                next.computeIfAbsent(previous, key -> new ArrayList<>()).add(annotation);
            } else {
                open.add(annotation);
            }
        }
        Set<Element> inOrder = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> list = new ArrayList<>();
        while (!open.isEmpty()) {
            Element annotation = open.pop();
            if (inOrder.add(annotation)) {
                list.add(annotation);
                List<Element> following = next.getOrDefault(annotation.getAttribute("ANNOTATION_ID"), List.of());
                following.reversed().forEach(open::push);
            }
        }
        group.stream().filter(inOrder::add).forEach(list::add);
        return list;
    }

    /** Follows the references of an annotation to one whose time is known, and gives all on the way their share. */
    private void resolve(Element element) throws CorpusException {
        Deque<Element> way = new ArrayDeque<>();
        Set<Element> passed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        Element at = element;
        while (!times.containsKey(at) && EafTier.isReference(at)) {
            Element parent = byId.get(at.getAttribute("ANNOTATION_REF"));
            if (parent == null || !passed.add(at)) {
                throw new CorpusException("The ELAN file " + name + ": the annotation "
                        + EafSlots.shortened(at.getAttribute("ANNOTATION_ID")) + " refers to "
                        + EafSlots.shortened(at.getAttribute("ANNOTATION_REF")) + ", which isn't there or refers back to it.");
            }
            way.push(at);
            at = parent;
        }
        if (!times.containsKey(at)) {
            BigDecimal start = slots.time(at, "TIME_SLOT_REF1");
            BigDecimal end = slots.time(at, "TIME_SLOT_REF2");
            if (end.compareTo(start) < 0 && !slots.isOpen(at.getAttribute("TIME_SLOT_REF1")) && !slots.isOpen(at.getAttribute(
                    "TIME_SLOT_REF2"))) {
                throw new CorpusException("The ELAN file " + name + ": the annotation "
                        + EafSlots.shortened(at.getAttribute("ANNOTATION_ID")) + " ends (" + end.toPlainString() + " s) before it begins ("
                        + start.toPlainString() + " s). Correct its times in ELAN.");
            }
            times.put(at, new BigDecimal[] {start, end.max(start)});
        }
        BigDecimal[] parent = times.get(at);
        for (Element child : way) {
            int[] part = parts.getOrDefault(child, new int[] {0, 1});
            BigDecimal length = parent[1].subtract(parent[0]);
            parent = new BigDecimal[] {parent[0].add(fraction(length, part[0], part[1])),
                    part[0] + 1 == part[1] ? parent[1] : parent[0].add(fraction(length, part[0] + 1, part[1]))};
            times.put(child, parent);
        }
    }

    static BigDecimal fraction(BigDecimal length, int part, int of) {
        BigDecimal exact = length.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return exact.scale() < 3 ? exact.setScale(3) : exact;
    }
}
