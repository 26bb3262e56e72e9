/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PluginChangesTest {

    private static final String PROFILE = "p2/org.eclipse.equinox.p2.engine/profileRegistry/Default.profile/";

    @TempDir
    private Path folder;
    private Installation installation;
    private Path journal;

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(folder);
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve(PROFILE));
        Files.createDirectories(installation.bundleList().getParent());
        Files.writeString(installation.bundleList(), "before");
        Files.writeString(folder.resolve(PROFILE + "1.profile"), "before");
        Files.writeString(folder.resolve("artifacts.xml"), "before");
        Files.writeString(folder.resolve("plugins/there.jar"), "before");
        journal = folder.resolve("configuration/org.sparsha.launch");
    }

    /** As whoever changes plug-ins does before it begins. */
    private void begin() throws IOException {
        Path copy = journal.resolve("before");
        Files.createDirectories(copy.resolve(PROFILE));
        Files.writeString(copy.resolve(PROFILE + "1.profile"), "before");
        Files.writeString(copy.resolve("artifacts.xml"), "before");
        Path list = copy.resolve(folder.relativize(installation.bundleList()).toString());
        Files.createDirectories(list.getParent());
        Files.writeString(list, "before");
        Files.write(copy.resolve("places.txt"), List.of("artifacts.xml", "configuration/org.eclipse.equinox.simpleconfigurator",
                "configuration/config.ini", "p2/org.eclipse.equinox.p2.engine/profileRegistry"));
        Files.write(copy.resolve("files.txt"), List.of("plugins/there.jar"));
    }

    private void change() throws IOException {
        Files.writeString(installation.bundleList(), "after");
        Files.writeString(folder.resolve(PROFILE + "2.profile"), "after");
        Files.writeString(folder.resolve("plugins/half.jar"), "af");
        Files.delete(folder.resolve("artifacts.xml"));
    }

    @Test
    void aFinishedChangeStays() throws IOException {
        change();
        assertFalse(PluginChanges.recover(installation));
        assertEquals("after", Files.readString(installation.bundleList()));
        assertTrue(Files.exists(folder.resolve(PROFILE + "2.profile")));
    }

    @Test
    void whatAKilledProcessLeftIsTakenBack() throws IOException {
        begin();
        change();
        assertTrue(PluginChanges.recover(installation));
        assertEquals("before", Files.readString(installation.bundleList()));
        assertEquals("before", Files.readString(folder.resolve("artifacts.xml")));
        assertFalse(Files.exists(folder.resolve(PROFILE + "2.profile")));
        assertFalse(Files.exists(folder.resolve("plugins/half.jar")));
        assertTrue(Files.exists(folder.resolve("plugins/there.jar")));
        assertFalse(PluginChanges.recover(installation));
    }

    @Test
    void aCopyThatWasNeverFinishedIsNoCopy() throws IOException {
        Files.createDirectories(journal.resolve("before.part/configuration"));
        assertFalse(PluginChanges.recover(installation));
    }

    @Test
    void whatGoesOnIsLeftAlone() throws IOException {
        begin();
        change();
        try (FileChannel channel = FileChannel.open(journal.resolve("changing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            assertFalse(PluginChanges.recover(installation));
        }
        assertEquals("after", Files.readString(installation.bundleList()));
    }
}
