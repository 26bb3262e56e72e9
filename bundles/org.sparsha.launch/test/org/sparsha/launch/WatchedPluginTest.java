/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is saved is compiled and run again; what doesn't compile isn't run. */
class WatchedPluginTest {

    @TempDir
    private Path folder;

    private void save(String text) throws Exception {
        Path source = folder.resolve("src/main/java/Mine.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
    }

    @Test
    void runsAgainAfterEachSave() throws Exception {
        save("class Mine { }");
        List<String> runs = new ArrayList<>();
        WatchedPlugin plugin = new WatchedPlugin(folder, folder.resolve("libraries"));
        List<String> saves = new ArrayList<>(List.of("class Mine { int newer; }", "class Mine { broken",
                "class Mine { int last; int two; }"));
        int[] looks = {0};
        int code = plugin.watch(() -> {
            runs.add(String.valueOf(Files.size(folder.resolve("target/classes/Mine.class"))));
            return 7;
        }, () -> {
            try {
                if (looks[0]++ > 0 && !saves.isEmpty()) {
                    save(saves.remove(0));
                    return true;
                }
                return looks[0] <= 4;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(7, code);
        assertEquals(3, runs.size(), runs::toString);
        assertEquals(3, runs.stream().distinct().count(), "each with the classes of its save: " + runs);
    }

    @Test
    void isCompiledAgainstTheJars() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("other"));
        Files.writeString(classes.resolve("Other.java"), "package other; public class Other { }");
        ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-d", classes.toString(),
                classes.resolve("Other.java").toString());
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--file",
                libraries.resolve("other.jar").toString(), "-C", classes.toString(), "other");
        save("class Mine extends other.Other { }");
        assertTrue(new WatchedPlugin(folder, libraries).compile());
        assertFalse(new WatchedPlugin(folder, folder.resolve("none")).compile());
    }

    @Test
    void withoutSourcesTheClassesAreWatched() throws Exception {
        Files.createDirectories(folder.resolve("classes"));
        assertTrue(new WatchedPlugin(folder, folder).compile());
        assertTrue(Files.notExists(folder.resolve("target")));
    }
}
