/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an audonnx {@code model.yaml} says that matters here. Only that much of YAML is read: lines {@code key: value}, lists of
 * {@code - item}, and lists in brackets over one line or several, told apart by their indentation.
 *
 * @param labels labels of each output; those of an unnamed output under an empty name
 * @param hasTransform whether the samples go through something before the graph
 */
record AudonnxYaml(Map<String, List<String>> labels, boolean hasTransform) {

    private static final Pattern KEY = Pattern.compile("( *)([\\w$.=\\-]+):(?: +(.*))?");
    private static final Pattern ITEM = Pattern.compile(" *- +(.*)");

    static AudonnxYaml parse(List<String> lines) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        boolean transform = false;
        String section = "";
        int depth = -1;
        String node = "";
        for (String line : joined(lines)) {
            Matcher item = ITEM.matcher(line);
            Matcher key = KEY.matcher(line);
            if (section.equals("labels") && item.matches()) {
                labels.computeIfAbsent(node, name -> new ArrayList<>()).add(unquoted(item.group(1)));
            } else if (key.matches()) {
                String name = key.group(2);
                String value = key.group(3) == null ? "" : key.group(3).strip();
                if (name.equals("labels") || name.equals("transform")) {
                    section = name;
                    depth = key.group(1).length();
                    node = "";
                } else if (key.group(1).length() <= depth) {
                    section = "";
                } else {
                    node = name;
                }
                if (section.equals("labels") && value.startsWith("[")) {
                    labels.put(node, inline(value));
                }
                transform |= section.equals("transform") && (name.startsWith("$") || !value.isEmpty() && !value.equals("null"));
            }
        }
        return new AudonnxYaml(labels, transform);
    }

    /** Lines without comments, lists in brackets put on one. */
    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            String text = line.replaceFirst("(^|\\s)#.*", "").stripTrailing();
            if (open.isEmpty()) {
                open.append(text);
            } else {
                open.append(' ').append(text.strip());
            }
            boolean complete = open.indexOf(": [") < 0 || open.charAt(open.length() - 1) == ']';
            if (complete) {
                joined.add(open.toString());
                open.setLength(0);
            }
        }
        return joined;
    }

    private static List<String> inline(String value) {
        List<String> items = new ArrayList<>();
        for (String item : value.substring(1, value.endsWith("]") ? value.length() - 1 : value.length()).split(",")) {
            if (!item.isBlank()) {
                items.add(unquoted(item));
            }
        }
        return items;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        return stripped.length() >= 2 && (stripped.startsWith("'") && stripped.endsWith("'")
                || stripped.startsWith("\"") && stripped.endsWith("\"")) ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
