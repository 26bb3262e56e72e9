/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LineJournalTest {

    @TempDir
    Path folder;

    @Test
    void dropsALineThatWasCutOff() throws Exception {
        Path file = folder.resolve("lines");
        Files.writeString(file, "one\nबीस\nthr");
        try (LineJournal journal = LineJournal.open(file).orElseThrow()) {
            assertEquals(List.of("one", "बीस"), journal.lines());
            journal.append("four");
        }
        assertEquals("one\nबीस\nfour\n", Files.readString(file));
    }

    @Test
    void isOpenOnce() throws Exception {
        Path file = folder.resolve("lines");
        try (LineJournal journal = LineJournal.open(file).orElseThrow()) {
            assertTrue(journal.lines().isEmpty());
            assertTrue(LineJournal.open(file).isEmpty());
        }
        try (LineJournal again = LineJournal.open(file).orElseThrow()) {
            assertTrue(again.lines().isEmpty());
        }
    }
}
