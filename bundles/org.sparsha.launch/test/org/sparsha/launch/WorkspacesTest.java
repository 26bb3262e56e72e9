/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkspacesTest {

    @TempDir
    Path folder;

    @Test
    void firstWorkspaceIsTakenAgainOnceItsWindowIsClosed() throws IOException {
        assertEquals(folder.resolve("workspace"), Workspaces.free(folder));
        Files.createDirectories(folder.resolve("workspace/.metadata"));
        Files.createFile(folder.resolve("workspace/.metadata/.lock"));
        assertEquals(folder.resolve("workspace"), Workspaces.free(folder));
    }

    @Test
    void onlySoundFilesThatAreThereAreRecordings() throws IOException {
        Path sound = Files.createFile(folder.resolve("a voice.WAV"));
        assertTrue(Recordings.isRecording(sound.toString()));
        assertTrue(Recordings.isRecording(Files.createFile(folder.resolve("a.wave")).toString()));
        assertFalse(Recordings.isRecording(folder.resolve("gone.wav").toString()));
        assertFalse(Recordings.isRecording("explain"));
        assertFalse(Recordings.isRecording(folder.toString()));
    }
}
