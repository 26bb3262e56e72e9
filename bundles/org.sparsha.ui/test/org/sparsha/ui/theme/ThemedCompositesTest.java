/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A style sheet knows controls by the names of their classes, not of those they extend: each composite of ours that doesn't paint itself
 * must be named, or it keeps the colours of another theme.
 */
class ThemedCompositesTest {

    private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();
    private static final Pattern COMPOSITE = Pattern.compile("class (\\w+) extends Composite\\b");

    @Test
    void bothThemesNameThem() throws IOException {
        Set<String> ours = new TreeSet<>();
        for (String bundle : List.of("org.sparsha.ui", "org.sparsha.timeline")) {
            try (Stream<Path> files = Files.walk(BUNDLES.resolve(bundle).resolve("src"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    Matcher found = COMPOSITE.matcher(Files.readString(file));
                    while (found.find()) {
                        ours.add(found.group(1));
                    }
                }
            }
        }
        assertTrue(ours.contains("NoticeBar"), ours.toString());
        for (String theme : List.of("light.css", "dark.css")) {
            String sheet = Files.readString(BUNDLES.resolve("org.sparsha.app/css").resolve(theme));
            String rule = sheet.substring(sheet.indexOf("\nComposite, "), sheet.indexOf('{', sheet.indexOf("\nComposite, ")));
            Set<String> named = new TreeSet<>(List.of(rule.strip().split("[,\\s]+")));
            assertEquals(Set.of(), ours.stream().filter(name -> !named.contains(name)).collect(Collectors.toSet()), theme);
        }
    }
}
