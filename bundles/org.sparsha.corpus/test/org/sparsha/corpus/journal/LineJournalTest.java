/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LineJournalTest {

    @TempDir
    Path folder;

    private static List<String> read(LineJournal journal) throws Exception {
        List<String> lines = new ArrayList<>();
        assertEquals(0, journal.read(line -> line.length() < 4 && lines.add(line)));
        return lines;
    }

    @Test
    void dropsALineThatWasCutOff() throws Exception {
        Path file = folder.resolve("lines");
        Files.writeString(file, "one\nबीस\nthree and");
        try (LineJournal journal = LineJournal.open(file)) {
            assertEquals(List.of("one", "बीस"), read(journal));
            journal.append("four");
        }
        assertEquals("one\nबीस\nfour\n", Files.readString(file));
    }

    @Test
    void givesAWholeLastLineItsEnd() throws Exception {
        Path file = folder.resolve("lines");
        Files.writeString(file, "one\ntwo");
        try (LineJournal journal = LineJournal.open(file)) {
            assertEquals(List.of("one", "two"), read(journal));
            journal.append("6");
        }
        assertEquals("one\ntwo\n6\n", Files.readString(file));
    }

    @Test
    void countsDamageAndLeavesIt() throws Exception {
        Path file = folder.resolve("lines");
        String text = "one\n\0\0\0\0\0\ntwo\n" + "x".repeat(LineJournal.LONGEST + 1) + "\n";
        Files.writeString(file, text);
        List<String> lines = new ArrayList<>();
        try (LineJournal journal = LineJournal.open(file)) {
            assertEquals(2, journal.read(line -> line.length() < 4 && lines.add(line)));
            journal.append("six");
        }
        assertEquals(List.of("one", "two"), lines);
        assertEquals(text + "six\n", Files.readString(file));
    }

    @Test
    void aSlowDiskIsAskedLessOftenButNeverLeftForLong() {
        assertEquals(200_000_000, LineJournal.pause(1_000_000));
        assertEquals(500_000_000, LineJournal.pause(5_000_000));
        assertEquals(2_000_000_000, LineJournal.pause(1_000_000_000));
    }
}
