/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartFolderTest {

    @TempDir
    private Path folder;
    private MadeInstallation made;
    private Path command;

    @BeforeEach
    void install() throws IOException {
        made = MadeInstallation.in(folder.resolve("my installation ä"));
        command = made.add("org.sparsha.cli", "Require-Bundle: org.example.library\n");
    }

    private Path prepared(String name) throws IOException {
        Path start = folder.resolve("start").resolve(name);
        StartFolder.prepare(made.installation(), start);
        return start;
    }

    private String classPath(String name) throws IOException {
        return Files.readString(prepared(name).resolve("classpath"));
    }

    @Test
    void classPathHoldsWhatTheCommandLineNeeds() throws IOException {
        Path library = made.add("org.example.library", "");
        made.add("org.example.other", "");
        assertEquals(command + File.pathSeparator + library, classPath("one"));
        assertEquals(made.installation().folder().toString(), Files.readString(folder.resolve("start/one/installation")));
    }

    @Test
    void ourJarsComeFirst() throws IOException {
        MadeInstallation other = MadeInstallation.in(folder.resolve("other"));
        Path library = other.add("a.library", "");
        Path ours = other.add("org.sparsha.cli", "Require-Bundle: a.library\n");
        Path start = folder.resolve("start/other");
        StartFolder.prepare(other.installation(), start);
        assertEquals(ours + File.pathSeparator + library, Files.readString(start.resolve("classpath")));
    }

    @Test
    void pluginsOfOthersNeedTheFramework() throws IOException {
        made.add("com.example.explainer", "Require-Bundle: org.sparsha.explain\n");
        assertEquals("", classPath("one"));
    }

    @Test
    void fragmentsOfOthersNeedTheFramework() throws IOException {
        made.add("com.example.fragment", "Fragment-Host: org.sparsha.cli\n");
        assertEquals("", classPath("one"));
    }

    @Test
    void pluginThatCannotBeReadIsLeftOut() throws IOException {
        Files.write(made.add("com.example.broken", ""), new byte[] {'P', 'K', 3});
        assertEquals(command.toString(), classPath("one"));
    }

    @Test
    void whatIsKeptOfInstallationsThatAreGoneIsRemoved() throws IOException {
        prepared("one");
        Path other = Files.createDirectories(folder.resolve("start/other/framework"));
        Files.writeString(other.resolveSibling("installation"), folder.resolve("not there").toString());
        Path used = Files.createDirectories(folder.resolve("start/used"));
        Files.writeString(used.resolve("installation"), folder.toString());
        prepared("two");
        assertFalse(Files.exists(other.getParent()));
        assertTrue(Files.exists(used));
        for (int i = 0; i < 6; i++) {
            prepared("more" + i);
        }
        try (Stream<Path> kept = Files.list(folder.resolve("start"))) {
            assertEquals(5, kept.count(), "four of this installation and the other one");
        }
        assertTrue(Files.exists(folder.resolve("start/more5")));
    }
}
