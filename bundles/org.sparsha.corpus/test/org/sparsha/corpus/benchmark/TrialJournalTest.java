/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a killed process leaves of a benchmark is read again; another benchmark's folder is refused. */
class TrialJournalTest {

    private static final Map<String, String> SETTINGS = Map.of("model", "m 1");
    private static final Trial TRIAL = new Trial(Trial.Kind.PLANTED, "a in b", "digest", "S \"1\"", "lime:keep=0.7", 200,
            Map.of("heard", 0.25, "planted-auc", 1.0 / 3), "");

    @TempDir
    Path folder;

    @Test
    void trialsAreThereAgain() throws CorpusException {
        try (TrialJournal journal = TrialJournal.open(folder, SETTINGS, false)) {
            journal.add(TRIAL);
        }
        try (TrialJournal journal = TrialJournal.open(folder, SETTINGS, true)) {
            assertEquals(TRIAL, journal.known(TRIAL.key(), "digest").orElseThrow());
            assertTrue(journal.known(TRIAL.key(), "other sound").isEmpty());
        }
    }

    @Test
    void halfALineIsDropped() throws Exception {
        try (TrialJournal journal = TrialJournal.open(folder, SETTINGS, false)) {
            journal.add(TRIAL);
        }
        Files.writeString(folder.resolve(TrialJournal.TRIALS), "{\"kind\":\"planted\",", StandardOpenOption.APPEND);
        try (TrialJournal journal = TrialJournal.open(folder, SETTINGS, true)) {
            assertEquals(1, journal.trials().size());
            journal.add(new Trial(Trial.Kind.MASKED, "c", "d", "", "", 0, Map.of(), ""));
        }
        try (TrialJournal journal = TrialJournal.open(folder, SETTINGS, true)) {
            assertEquals(2, journal.trials().size());
        }
    }

    @Test
    void anotherBenchmarkIsRefused() throws CorpusException {
        try (TrialJournal journal = TrialJournal.open(folder, SETTINGS, false)) {
            journal.add(TRIAL);
            assertTrue(assertThrows(CorpusException.class, () -> TrialJournal.open(folder, SETTINGS, true)).getMessage()
                    .startsWith("Another benchmark is writing"));
        }
        assertTrue(assertThrows(CorpusException.class, () -> TrialJournal.open(folder, SETTINGS, false)).getMessage()
                .contains("--resume"));
        assertTrue(assertThrows(CorpusException.class, () -> TrialJournal.open(folder, Map.of("model", "m 2"), true)).getMessage()
                .contains("its model was 'm 1', not 'm 2'"));
    }
}
