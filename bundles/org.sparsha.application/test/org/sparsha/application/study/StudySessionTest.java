/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.study.StudyAnswer;
import org.sparsha.corpus.study.StudyScores;
import org.sparsha.corpus.study.StudyTables;
import org.sparsha.corpus.study.StudyTrial;
import org.sparsha.corpus.table.TableFiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StudySessionTest {

    @TempDir
    Path folder;

    @BeforeEach
    void study() throws Exception {
        List<StudyTrial> key = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            key.add(new StudyTrial("t" + (1001 + i), "r" + i, "anger", i % 2 == 0 ? "windows" : "random parts",
                    i % 2 == 0 ? "random parts" : "windows"));
        }
        Files.createDirectories(folder.resolve("study/sounds"));
        TableFiles.write(folder.resolve("key.csv"), StudyTables.key(key));
        TableFiles.write(folder.resolve("study/pairs.csv"), StudyTables.pairs(key));
    }

    /** Chooses the windows, as somebody would who hears the difference. */
    private void listen(StudySession session, int pairs) throws CorpusException {
        List<StudyTrial> key = StudyTables.readKey(folder.resolve("key.csv"));
        for (int i = 0; i < pairs; i++) {
            StudySession.Pair pair = session.current().orElseThrow();
            StudyTrial trial = key.stream().filter(one -> one.id().equals(pair.trial())).findFirst().orElseThrow();
            assertEquals(pair.trial() + (pair.swapped() ? "-b.wav" : "-a.wav"), pair.first().getFileName().toString());
            session.choose(trial.a().equals("windows") != pair.swapped(), OptionalDouble.of(2.5));
        }
    }

    @Test
    void goesOnWhereItWasAndIsScored() throws Exception {
        StudySession first = StudySession.open(folder, " ann ");
        assertEquals("Pair 1 of 6", first.progress());
        assertEquals("Which makes anger clearer?", first.current().orElseThrow().question());
        listen(first, 4);
        StudySession again = StudySession.open(folder.resolve("study"), "ann");
        assertEquals(4, again.done());
        assertEquals(first.current(), again.current());
        listen(again, 2);
        assertTrue(again.current().isEmpty());
        assertEquals("All 6 pairs have an answer.", again.progress());
        assertThrows(CorpusException.class, () -> again.choose(true, OptionalDouble.empty()));
        assertEquals(folder.resolve("answers-ann.csv"), again.file());
        assertTrue(Files.readString(again.file()).startsWith("listener,trial,left,chosen,seconds\nann,"), Files.readString(again.file()));
        StudyScores scores = StudyResults.of(folder, List.of(), 1);
        assertEquals("windows", scores.conditions().get(0).name());
        assertEquals(6, scores.conditions().get(0).won());
        assertTrue(StudyResults.sentence(scores).startsWith("6 answers of 1 listener; "), StudyResults.sentence(scores));
        assertTrue(StudyResults.sentence(scores).contains("too narrow"), StudyResults.sentence(scores));
    }

    @Test
    void anotherChoiceTakesThePlaceOfTheOne() throws Exception {
        StudySession session = StudySession.open(folder, "ann");
        String trial = session.current().orElseThrow().trial();
        session.choose(true, OptionalDouble.empty());
        session.back();
        assertEquals(trial, session.current().orElseThrow().trial());
        assertTrue(session.chosen().orElseThrow());
        boolean swapped = session.current().orElseThrow().swapped();
        session.choose(false, OptionalDouble.empty());
        assertEquals(List.of(new StudyAnswer("ann", trial, swapped)), StudyTables.readAnswers(session.file()));
        assertEquals("Pair 2 of 6", session.progress());
    }

    /** What was answered in another window, or on the page and put beside the key, stays. */
    @Test
    void twoWindowsLoseNothing() throws Exception {
        StudySession one = StudySession.open(folder, "ann");
        StudySession other = StudySession.open(folder, "ann");
        listen(one, 2);
        listen(other, 1);
        listen(one, 1);
        assertEquals(3, StudyTables.readAnswers(one.file()).size());
    }

    /** Only what listeners get: no key, nothing that tells what the sounds are of. */
    @Test
    void worksWithoutTheKeyAndSaysWhatCannotBeScored() throws Exception {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("sounds"));
        Files.copy(folder.resolve("study/pairs.csv"), copy.resolve("pairs.csv"));
        assertFalse(Files.readString(copy.resolve("pairs.csv")).contains("windows"));
        StudySession session = StudySession.open(copy, "bob");
        session.choose(true, OptionalDouble.empty());
        assertEquals(copy.resolve("answers-bob.csv"), session.file());
        assertTrue(assertThrows(CorpusException.class, () -> StudyResults.of(copy, List.of(), 1)).getMessage().contains("key.csv"));
    }

    @Test
    void olderStudiesArePlayedByTheirKey() throws Exception {
        StudySession now = StudySession.open(folder, "ann");
        Files.delete(folder.resolve("study/pairs.csv"));
        assertEquals(now.current(), StudySession.open(folder, "ann").current());
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        assertTrue(assertThrows(CorpusException.class, () -> StudySession.open(folder, " ")).getMessage().contains("who is listening"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(assertThrows(CorpusException.class, () -> StudySession.open(empty, "ann")).getMessage().contains("no listening study"));
        assertTrue(assertThrows(CorpusException.class, () -> StudyResults.of(folder, List.of(), 1)).getMessage().contains("Nobody"));
        StudySession.open(folder, "an n").choose(true, OptionalDouble.empty());
        assertTrue(assertThrows(CorpusException.class, () -> StudySession.open(folder, "an_n")).getMessage().contains("answers of an n"));
        Files.writeString(folder.resolve("answers-cy.csv"), "a,b\n1,2\n");
        assertTrue(assertThrows(CorpusException.class, () -> StudySession.open(folder, "cy")).getMessage().contains("isn't a file of"));
    }

    @Test
    void namesOfAnySigns() throws Exception {
        for (String name : List.of("=1+1", "Jos\u00e9, \"jr\"", "\u540d")) {
            StudySession.open(folder, name).choose(true, OptionalDouble.empty());
            assertEquals(1, StudySession.open(folder, name).done(), name);
        }
    }
}
