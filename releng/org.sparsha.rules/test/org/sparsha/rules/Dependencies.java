/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of our packages uses which, read from the names that production sources spell out, in imports or in place. */
final class Dependencies {

    private static final Pattern TYPE = Pattern.compile("\\b(org\\.sparsha(?:\\.[a-z][\\w]*)*)\\.[A-Z]\\w*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private Dependencies() {
    }

    /** Returns package to the packages that it uses, among those given by their sources; what comments name doesn't count. */
    static SortedMap<String, SortedSet<String>> between(Map<Path, String> sources) {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        sources.forEach((file, text) -> {
            String code = COMMENT.matcher(text).replaceAll(" ");
            String own = packageOf(code);
            SortedSet<String> used = uses.computeIfAbsent(own, any -> new TreeSet<>());
            Matcher type = TYPE.matcher(code);
            while (type.find()) {
                if (!type.group(1).equals(own)) {
                    used.add(type.group(1));
                }
            }
        });
        uses.values().forEach(used -> used.retainAll(uses.keySet()));
        return uses;
    }

    /** Returns the package that a source names. */
    static String packageOf(String code) {
        Matcher found = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE).matcher(code);
        return found.find() ? found.group(1) : "";
    }

    /** Returns the circles: the largest sets of packages each of which can be reached from each other one, as text. */
    static SortedSet<String> circles(Map<String, SortedSet<String>> uses) {
        SortedSet<String> circles = new TreeSet<>();
        for (String start : uses.keySet()) {
            Set<String> from = reachable(start, uses);
            SortedSet<String> circle = from.stream().filter(other -> reachable(other, uses).contains(start))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (circle.size() > 1) {
                circles.add(String.join(" ", circle));
            }
        }
        return circles;
    }

    private static Set<String> reachable(String start, Map<String, SortedSet<String>> uses) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            for (String next : uses.getOrDefault(open.pop(), new TreeSet<>())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
