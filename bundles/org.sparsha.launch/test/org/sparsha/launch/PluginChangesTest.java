/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

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

class PluginChangesTest {

    private static final String PROFILE = "p2/org.eclipse.equinox.p2.engine/profileRegistry/Default.profile/";

    @TempDir
    private Path folder;
    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(folder);
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve(PROFILE));
        Files.createDirectories(installation.bundleList().getParent());
        Files.writeString(installation.bundleList(), "before");
        Files.writeString(folder.resolve(PROFILE + "1.profile"), "before");
        Files.writeString(folder.resolve("artifacts.xml"), "before");
    }

    private void change() throws IOException {
        Files.writeString(installation.bundleList(), "after");
        Files.writeString(folder.resolve(PROFILE + "2.profile"), "after");
        Files.delete(folder.resolve("artifacts.xml"));
    }

    @Test
    void aFinishedChangeStays() throws IOException {
        try (PluginChanges changes = PluginChanges.begin(installation)) {
            assertFalse(PluginChanges.recover(installation), "while it is going on");
            change();
        }
        assertFalse(PluginChanges.recover(installation));
        assertEquals("after", Files.readString(installation.bundleList()));
        assertTrue(Files.exists(folder.resolve(PROFILE + "2.profile")));
    }

    @Test
    void whatAKilledProcessLeftIsTakenBack() throws IOException {
        PluginChanges.begin(installation).abandon();
        change();
        assertTrue(PluginChanges.recover(installation));
        assertEquals("before", Files.readString(installation.bundleList()));
        assertEquals("before", Files.readString(folder.resolve("artifacts.xml")));
        assertFalse(Files.exists(folder.resolve(PROFILE + "2.profile")));
        assertFalse(PluginChanges.recover(installation));
    }

    @Test
    void aCopyThatWasNeverFinishedIsNoCopy() throws IOException {
        Files.createDirectories(folder.resolve("configuration/org.sparsha.launch/before.part/configuration"));
        assertFalse(PluginChanges.recover(installation));
        PluginChanges.begin(installation).close();
        assertEquals("before", Files.readString(installation.bundleList()));
    }

    @Test
    void oneChangeAtATime() throws IOException {
        try (PluginChanges first = PluginChanges.begin(installation)) {
            String message = assertThrows(IOException.class, () -> PluginChanges.begin(installation)).getMessage();
            assertTrue(message.contains("by another process"), message);
        }
    }
}
