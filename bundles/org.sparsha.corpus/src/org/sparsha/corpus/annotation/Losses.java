/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Collects what a format can't hold: one sentence for each sort of loss, with how often it happened. For one thread. */
final class Losses {

    private static final int LONGEST = 300;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String what) {
        // names come from files: a line stays one line of readable length
        String line = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        counts.merge(CONTROL.matcher(line).replaceAll("\uFFFD"), 1, Integer::sum);
    }

    /** Notes the attributes of a document, its tiers and annotations that aren't among those kept. */
    void attributes(AnnotationDocument document, String keptPrefix) {
        Set<String> lost = new TreeSet<>();
        addLost(lost, document.attributes().keySet(), keptPrefix);
        for (Tier tier : document.tiers()) {
            addLost(lost, tier.attributes().keySet(), keptPrefix);
            tier.annotations().forEach(a -> addLost(lost, a.attributes().keySet(), keptPrefix));
        }
        if (!lost.isEmpty()) {
            add("attributes: " + String.join(", ", lost));
        }
    }

    /** @return a line for each sort of loss */
    List<String> lines() {
        return counts.entrySet().stream().map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + " times)").toList();
    }

    private static void addLost(Set<String> lost, Set<String> names, String keptPrefix) {
        for (String name : names) {
            if (keptPrefix.isEmpty() || !name.startsWith(keptPrefix)) {
                lost.add(name);
            }
        }
    }
}
