/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the headers of OSGi manifests: clauses parted by commas, attributes and directives behind semicolons, quoted values. */
final class ManifestHeader {

    private ManifestHeader() {
    }

    /**
     * Returns the names that the clauses of a header begin with, in its order.
     *
     * @param header the value of the header, {@code null} when the manifest has none
     */
    static List<String> names(String header) {
        if (header == null) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String clause : split(header, ',')) {
            for (String part : split(clause, ';')) {
                if (part.indexOf('=') < 0 && !part.isBlank()) {
                    names.add(part.strip());
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
