/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AtomicFilesTest {

    @TempDir
    Path folder;

    @Test
    void failureThatALibraryWrapsIsASentenceToo() throws Exception {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        CorpusException e = assertThrows(CorpusException.class, () -> AtomicFiles.write(file, out -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }));
        assertEquals("Cannot write " + file + " (No space left on device): choose another place or make room there.", e.getMessage());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aFolderIsRemovedButNotWhatItsLinksLeadTo() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept.wav"), "sound");
        Path removed = Files.createDirectories(folder.resolve("run/explanations")).getParent();
        Files.writeString(removed.resolve("explanations/one.json"), "{}");
        Files.createSymbolicLink(removed.resolve("link.wav"), kept);
        Files.createSymbolicLink(removed.resolve("back"), folder);
        AtomicFiles.removeFolder(removed);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(kept), left.toList());
        }
        assertThrows(NoSuchFileException.class, () -> AtomicFiles.removeFolder(removed));
    }
}
