/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChangeJournalTest {

    @TempDir
    private Path folder;
    private Path before;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve("p2"));
        Files.createDirectories(folder.resolve("configuration"));
        Files.writeString(folder.resolve("artifacts.xml"), "before");
        Files.writeString(folder.resolve("plugins/there.jar"), "jar");
        before = folder.resolve("configuration/org.sparsha.launch/before");
    }

    @Test
    void whatIsInstalledIsThereTwiceWhileItChanges() throws Exception {
        try (ChangeJournal journal = ChangeJournal.begin(folder)) {
            assertEquals("before", Files.readString(before.resolve("artifacts.xml")));
            assertEquals("plugins/there.jar", Files.readString(before.resolve(ChangeJournal.FILES)).strip());
            assertTrue(Files.readAllLines(before.resolve(ChangeJournal.PLACES)).contains("artifacts.xml"));
        }
        assertFalse(Files.exists(before));
    }

    @Test
    void oneChangeAtATime() throws Exception {
        try (ChangeJournal journal = ChangeJournal.begin(folder)) {
            String message = assertThrows(PluginException.class, () -> ChangeJournal.begin(folder)).getMessage();
            assertTrue(message.contains("being changed"), message);
        }
        ChangeJournal.begin(folder).close();
    }

    @Test
    void whatWasInterruptedIsTakenBackFirst() throws Exception {
        Files.createDirectories(before);
        String message = assertThrows(PluginException.class, () -> ChangeJournal.begin(folder)).getMessage();
        assertTrue(message.contains("was interrupted"), message);
    }
}
