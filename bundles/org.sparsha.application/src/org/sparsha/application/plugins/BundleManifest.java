/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the manifest of a bundle says of it (OSGi Core 8, 3.2.1). */
final class BundleManifest {

    private static final String OURS = "org.sparsha.";
    private static final Pattern VERSION = Pattern.compile("(?:^|;)\\s*(?:bundle-)?version\\s*=\\s*\"?([^\";]*)\"?");

    private final Attributes attributes;

    BundleManifest(Attributes attributes) {
        this.attributes = attributes;
    }

    String symbolicName() {
        return value("Bundle-SymbolicName").split(";")[0].strip();
    }

    /** A header; empty where it isn't there or is a key of another file. */
    String text(String header) {
        String value = value(header);
        return value.startsWith("%") ? "" : value;
    }

    private String value(String header) {
        String value = attributes.getValue(header);
        return value == null ? "" : value.strip();
    }

    /** The program's packages and bundles that it can't do without, with the ranges of versions; an empty range means any. */
    Map<String, String> needs() {
        Map<String, String> needs = new TreeMap<>();
        for (Map.Entry<String, String> header : Map.of("Import-Package", "package ", "Require-Bundle", "bundle ").entrySet()) {
            for (String clause : clauses(value(header.getKey()))) {
                String name = clause.split(";")[0].strip();
                if (name.startsWith(OURS) && !clause.contains("resolution:=optional") && !clause.contains("resolution:=\"optional\"")) {
                    Matcher version = VERSION.matcher(clause.substring(name.length()));
                    needs.put(header.getValue() + name, version.find() ? version.group(1).strip() : "");
                }
            }
        }
        return needs;
    }

    /** The parts of a header, which commas part that stand in no quotes. */
    private static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char character = header.charAt(i);
            quoted ^= character == '"';
            if (character == ',' && !quoted) {
                clauses.add(header.substring(start, i).strip());
                start = i + 1;
            }
        }
        clauses.add(header.substring(start).strip());
        return clauses;
    }
}
