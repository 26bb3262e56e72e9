/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.journal.FolderLock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectFileTest {

    @TempDir
    private Path folder;

    /** A change of somebody else lasts milliseconds; nobody is told to try again for it. */
    @Test
    void aChangeWaitsForTheEndOfAnother() throws Exception {
        ProjectFile file = new ProjectFile(folder);
        List<String> changes = new CopyOnWriteArrayList<>();
        Thread second = new Thread(() -> {
            try {
                new ProjectFile(folder).whileLocked(() -> changes.add("second"));
            } catch (CorpusException e) {
                changes.add(e.getMessage());
            }
        });
        file.whileLocked(() -> {
            second.start();
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertTrue(FolderLock.isHeld(folder), "who waits takes nobody's lock");
            return changes.add("first");
        });
        second.join();
        assertEquals(List.of("first", "second"), changes);
    }

    @Test
    void whoChangesForLongIsNotWaitedForForEver() throws Exception {
        try (FolderLock theirs = FolderLock.tryLock(folder).orElseThrow()) {
            assertTrue(assertThrows(CorpusException.class, () -> new ProjectFile(folder).whileLocked(() -> true)).getMessage()
                    .endsWith("at this moment: try again."));
        }
        assertTrue(new ProjectFile(folder).whileLocked(() -> true));
    }
}
