/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plug-in, installed or offered.
 *
 * @param id its id, as people write it
 * @param version its version
 * @param name its name for people; its id where it has none
 * @param description what it says of itself; may be empty
 * @param provider who made it; may be empty
 * @param licence the beginning of its licence; may be empty
 * @param adds ids of what it adds, by the plural of the kind, such as {@code explainers}; empty where that isn't known
 * @param lacks what it needs of the program and this one hasn't, a phrase each; empty where it fits, as far as is known
 */
public record Plugin(String id, String version, String name, String description, String provider, String licence,
        Map<String, List<String>> adds, List<String> lacks) {

    /** Copies. */
    public Plugin {
        adds = new LinkedHashMap<>(adds);
        lacks = List.copyOf(lacks);
    }

    /** A plug-in of which nothing more is known. */
    Plugin(String id, String version, String name, String description, String provider, String licence) {
        this(id, version, name, description, provider, licence, Map.of(), List.of());
    }

    /** @return what it adds for people, as in "explainer 1, perturbation 2"; empty where that isn't known */
    public String additions() {
        return String.join(", ", adds.entrySet().stream()
                .map(kind -> kind.getKey().replaceFirst("s$", "") + " " + kind.getValue().size()).toList());
    }

    /** @return why it can't be installed here; empty where it can, as far as is known */
    public String unfit() {
        return lacks.isEmpty() ? "" : "It needs " + String.join(" and ", lacks) + ": a newer Sparsha Workbench may have that.";
    }

    Plugin with(Map<String, List<String>> added, List<String> lacking) {
        return new Plugin(id, version, name, description, provider, licence, added, lacking);
    }
}
