/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswerLogTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    private static LoggedAnswer answer(String recording, String label) {
        return LoggedAnswer.of(NOON, recording, Optional.of(label));
    }

    private void write(Path where, String... labels) throws Exception {
        try (AnswerLog log = AnswerLog.open(where)) {
            for (int i = 0; i < labels.length; i++) {
                log.append(answer("r" + i, labels[i]));
            }
        }
    }

    @Test
    void keepsAnswersAndTheLastOneHolds() throws Exception {
        Path ann = folder.resolve("ann");
        write(ann, "joy", "fear");
        try (AnswerLog log = AnswerLog.open(ann)) {
            log.append(answer("r0", "anger"));
            log.append(LoggedAnswer.of(NOON, "r2", Optional.empty()));
            log.append(answer("r1", "").as(AnswerKind.UNDO));
            log.append(answer("r0", "fear").as(AnswerKind.SECOND));
        }
        AnswerHistory history = AnswerHistory.read(ann);
        assertEquals(6, history.entries().size());
        assertEquals(List.of(), history.notes());
        assertEquals(List.of("r0", "r2"), List.copyOf(history.answers().keySet()));
        assertEquals("anger", history.answers().get("r0").label().orElseThrow());
        assertEquals("fear", history.secondAnswers().get("r0").label().orElseThrow());
        assertTrue(Files.readString(ann.resolve(AnswerHistory.LABELS)).contains("r2,,yes"));
    }

    /** A process killed at any byte of the last line: all answers before it stay, and the log goes on soundly. */
    @Test
    void losesAtMostTheLineThatWasBeingWritten() throws Exception {
        Path whole = folder.resolve("whole");
        write(whole, "joy", "fear", "anger");
        byte[] bytes = Files.readAllBytes(whole.resolve(AnswerHistory.LOG));
        int second = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lastIndexOf('\n', bytes.length - 2) + 1;
        for (int length = second; length <= bytes.length; length += 7) {
            Path cut = folder.resolve("cut" + length).resolve("whole");
            Files.createDirectories(cut);
            Files.write(cut.resolve(AnswerHistory.LOG), java.util.Arrays.copyOf(bytes, length));
            assertTrue(AnswerHistory.read(cut).answers().size() >= 2);
            try (AnswerLog log = AnswerLog.open(cut)) {
                log.append(answer("r9", "joy"));
            }
            AnswerHistory history = AnswerHistory.read(cut);
            assertEquals(List.of(), history.notes(), "cut at " + length);
            assertTrue(history.answers().keySet().containsAll(List.of("r0", "r1", "r9")));
        }
    }

    @Test
    void saysWhereALogWasChanged() throws Exception {
        write(folder.resolve("ann"), "joy", "fear", "anger");
        Path log = folder.resolve("ann").resolve(AnswerHistory.LOG);
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        lines.set(1, lines.get(1).replace("fear", "joy"));
        Files.write(log, lines);
        AnswerHistory history = AnswerHistory.read(folder.resolve("ann"));
        assertEquals(3, history.answers().size());
        assertTrue(history.notes().get(0).contains("from line 3 on"), history.notes().toString());
        lines.remove(1);
        Files.write(log, lines);
        assertFalse(AnswerHistory.read(folder.resolve("ann")).notes().isEmpty());
    }

    @Test
    void entriesOfNewerVersionsAreKeptAndSaid() throws Exception {
        Path ann = folder.resolve("ann");
        write(ann, "joy");
        Path log = ann.resolve(AnswerHistory.LOG);
        String line = Files.readAllLines(log).get(0);
        Files.writeString(log, "{\"kind\":\"thought\",\"previous\":\"" + LogLines.digest(line) + "\"}\n",
                java.nio.file.StandardOpenOption.APPEND);
        try (AnswerLog opened = AnswerLog.open(ann)) {
            opened.append(answer("r1", "fear"));
        }
        AnswerHistory history = AnswerHistory.read(ann);
        assertTrue(history.notes().get(0).contains("newer version"));
        assertEquals(2, history.answers().size());
        assertTrue(Files.readString(log).contains("thought"));
    }

    /** A folder of which only the table was copied is read, and goes on with a log of its own. */
    @Test
    void goesOnFromTheTableWhereTheLogIsMissing() throws Exception {
        Path ann = folder.resolve("ann");
        write(ann, "joy", "fear");
        Files.delete(ann.resolve(AnswerHistory.LOG));
        AnswerHistory history = AnswerHistory.read(ann);
        assertEquals(2, history.answers().size());
        assertTrue(history.notes().get(0).contains("Copy the log, too."));
        try (AnswerLog log = AnswerLog.open(ann)) {
            log.append(answer("r7", "joy"));
        }
        assertEquals(List.of("r0", "r1", "r7"), List.copyOf(AnswerHistory.read(ann).answers().keySet()));
    }

    @Test
    void refusesASecondWriterAndAFolderThatCantBeMade() throws Exception {
        Path ann = folder.resolve("ann");
        try (AnswerLog log = AnswerLog.open(ann)) {
            assertTrue(assertThrows(CorpusException.class, () -> AnswerLog.open(ann)).getMessage().contains("Another program"));
            log.append(answer("r", "joy"));
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(assertThrows(CorpusException.class, () -> AnswerLog.open(file.resolve("bob"))).getMessage()
                .contains("ask for the right to write there"));
    }
}
