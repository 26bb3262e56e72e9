/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The pages of the documentation are found, and their links lead somewhere. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([\\w-]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(SourceTree.ROOT.resolve("docs")); Stream<Path> top = Files.list(SourceTree.ROOT)) {
            return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void everyPageIsListed() throws IOException {
        String list = SourceTree.read(SourceTree.ROOT.resolve("docs/README.md"));
        TreeSet<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            if (page.getParent().endsWith("docs") && !page.endsWith("README.md") && !list.contains("(" + page.getFileName() + ")")) {
                missing.add(page.getFileName().toString());
            }
        }
        assertEquals(new TreeSet<>(), missing, "docs/README.md doesn't name them");
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        TreeSet<String> dead = new TreeSet<>();
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(SourceTree.read(page)).results().toList()) {
                String place = link.group(1);
                if (place.contains(":")) {
                    continue;
                }
                Path target = place.isEmpty() ? page : page.resolveSibling(place).normalize();
                if (!Files.exists(target)) {
                    dead.add(page.getFileName() + ": " + place);
                } else if (link.group(2) != null && target.toString().endsWith(".md") && !headings(target).contains(link.group(2))) {
                    dead.add(page.getFileName() + ": " + place + "#" + link.group(2));
                }
            }
        }
        assertEquals(new TreeSet<>(), dead);
    }

    private static List<String> headings(Path page) {
        return HEADING.matcher(SourceTree.read(page)).results().map(heading -> heading.group(1).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "").strip().replace(' ', '-')).toList();
    }
}
