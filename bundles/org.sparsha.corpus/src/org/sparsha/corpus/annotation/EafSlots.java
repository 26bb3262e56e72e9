/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Element;

/** The time slots of an ELAN document, in their order; those without a value are open until they are put between others. */
final class EafSlots {

    private final String name;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, BigDecimal> times = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    EafSlots(Element root, String name) throws CorpusException {
        this.name = name;
        for (Element list : Xml.children(root, "TIME_ORDER")) {
            for (Element slot : Xml.children(list, "TIME_SLOT")) {
                String id = slot.getAttribute("TIME_SLOT_ID");
                order.putIfAbsent(id, order.size());
                if (slot.hasAttribute("TIME_VALUE")) {
                    times.put(id, milliseconds(slot.getAttribute("TIME_VALUE"), name));
                } else {
                    open.add(id);
                }
            }
        }
    }

    static BigDecimal milliseconds(String text, String name) throws CorpusException {
        try {
            return DecimalTimes.checked(BigDecimal.valueOf(Long.parseLong(text.strip())).movePointLeft(3));
        } catch (NumberFormatException e) {
            throw new CorpusException("The ELAN file " + name + " has the time '" + text.substring(0, Math.min(30, text.length()))
                    + "', which isn't a whole number of milliseconds.", e);
        }
    }

    /** An id for a message; ids may be anything. */
    static String shortened(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }

    /** Place of a slot in the order of the file. */
    int index(String id) {
        return order.getOrDefault(id, Integer.MAX_VALUE);
    }

    boolean isOpen(String id) {
        return open.contains(id);
    }

    /**
     * Puts the open ones of some slots evenly between those around them.
     *
     * @param ids slots of a tier's annotations
     * @param bounds the two slots of the annotation that they lie in; empty for none
     */
    void spread(List<String> ids, List<String> bounds) {
        if (ids.stream().noneMatch(id -> open.contains(id) && !times.containsKey(id))) {
            return;
        }
        TreeSet<String> sorted = new TreeSet<>(Comparator.comparingInt(this::index));
        ids.stream().filter(order::containsKey).forEach(sorted::add);
        List<String> line = new ArrayList<>(sorted);
        BigDecimal last = bounds.isEmpty() ? BigDecimal.ZERO : times.getOrDefault(bounds.get(0), BigDecimal.ZERO);
        for (int i = 0; i < line.size(); i++) {
            if (times.containsKey(line.get(i))) {
                last = times.get(line.get(i));
                continue;
            }
            int end = i;
            while (end < line.size() && !times.containsKey(line.get(end))) {
                end++;
            }
            BigDecimal next = end < line.size() ? times.get(line.get(end)) : bounds.isEmpty() ? last : times.getOrDefault(bounds.get(1),
                    last);
            BigDecimal length = next.subtract(last).max(BigDecimal.ZERO);
            for (int k = i; k < end; k++) {
                times.put(line.get(k), last.add(EafTimes.fraction(length, k - i + 1, end - i + 1)));
            }
            i = end - 1;
        }
    }

    /** The time of a bound of an annotation, in seconds. */
    BigDecimal time(Element annotation, String bound) throws CorpusException {
        BigDecimal time = times.get(annotation.getAttribute(bound));
        if (time == null) {
            throw new CorpusException("The ELAN file " + name + ": the annotation "
                    + shortened(annotation.getAttribute("ANNOTATION_ID")) + " names the time slot "
                            + shortened(annotation.getAttribute(bound))
                    + ", which isn't there.");
        }
        return time;
    }
}
