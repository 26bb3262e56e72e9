/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The packages of the window lie in one direction: each uses those before it in the list only. */
class PackageOrderTest {

    private static final List<String> ORDER = List.of("settings", "keys", "theme", "widgets", "exports", "session", "analysis", "commands",
            "recordings", "spi", "preferences", "fit", "editor", "corpus", "annotate", "explain", "views", "project", "train", "help",
            "welcome", "plugins", "record", "handlers", "shell");
    private static final Path SOURCES = Path.of("src", "org", "sparsha", "ui");
    private static final Pattern OWN = Pattern.compile("\\borg\\.sparsha\\.ui\\.([a-z]+)\\.[A-Z]");

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPackageUsesOnlyThoseBelow() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(SOURCES)) {
            Path within = SOURCES.relativize(file);
            if (within.getNameCount() == 1) {
                continue;
            }
            int place = ORDER.indexOf(within.getName(0).toString());
            if (place < 0) {
                found.add(within + ": put its package into the order");
            }
            Matcher used = OWN.matcher(Files.readString(file));
            while (used.find()) {
                if (ORDER.indexOf(used.group(1)) > place) {
                    found.add(within + " uses " + used.group(1));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    /** What recordings are and what is said of them can be tested without a window and without the platform's preferences. */
    @Test
    void sessionsKnowNoWindow() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(SOURCES.resolve("session"))) {
            Files.readString(file).lines().filter(line -> line.startsWith("import org.eclipse.")
                    || line.startsWith("import org.sparsha.ui.settings.Preferences")).forEach(line -> found.add(file + ": " + line));
        }
        assertEquals(List.of(), found);
    }

    /** Only the pages that edit preferences and what keeps them may name the platform's store. */
    @Test
    void settingsAreReadByNameAndType() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(SOURCES)) {
            String owner = SOURCES.relativize(file).getName(0).toString();
            if (!owner.equals("settings") && !owner.equals("preferences") && Files.readString(file).contains("Preferences.store()")) {
                found.add(file + " reads the store");
            }
        }
        assertEquals(List.of(), found);
    }
}
