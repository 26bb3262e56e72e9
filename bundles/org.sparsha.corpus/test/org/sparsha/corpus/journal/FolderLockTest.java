/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FolderLockTest {

    private static final int LOOKS = 2000;

    @TempDir
    Path folder;

    /** Another process that looks at a folder again and again until it is ended. */
    static final class Looking {

        private Looking() {
        }

        /** @param arguments the folder */
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            boolean held = FolderLock.isHeld(folder);
            System.out.write(held ? 'h' : 'f');
            System.out.flush();
            while (System.in.available() == 0) {
                FolderLock.isHeld(folder);
            }
        }
    }

    private Process look() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Looking.class.getName(), folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void looksAreNotTakenForLocks() throws Exception {
        FolderLock.tryLock(folder).orElseThrow().close();
        Callable<Boolean> looking = () -> {
            boolean ever = false;
            for (int i = 0; i < LOOKS; i++) {
                ever |= FolderLock.isHeld(folder);
            }
            return ever;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Boolean>> all = new ArrayList<>(List.of(threads.submit(looking), threads.submit(looking), threads.submit(looking)));
            for (Future<Boolean> each : all) {
                assertFalse(each.get());
            }
        }
    }

    @Test
    void looksKeepNobodyOut() throws Exception {
        FolderLock.tryLock(folder).orElseThrow().close();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> taken = threads.submit(() -> {
                int count = 0;
                for (int i = 0; i < LOOKS; i++) {
                    FolderLock.tryLock(folder).orElseThrow().close();
                    count++;
                }
                return count;
            });
            while (!taken.isDone()) {
                FolderLock.isHeld(folder);
            }
            assertEquals(LOOKS, taken.get());
        }
    }

    @Test
    void looksOfAnotherProcessKeepNobodyOutEither() throws Exception {
        Process other;
        try (FolderLock lock = FolderLock.tryLock(folder).orElseThrow()) {
            assertTrue(FolderLock.isHeld(folder));
            other = look();
            assertEquals('h', other.getInputStream().read(), "another process sees the lock, also after a look of this one");
        }
        for (int i = 0; i < LOOKS; i++) {
            FolderLock.tryLock(folder).orElseThrow().close();
        }
        other.getOutputStream().write('\n');
        other.getOutputStream().flush();
        assertEquals(0, other.waitFor());
    }

    @Test
    void whatWasNeverLockedIsFree() throws IOException {
        assertFalse(FolderLock.isHeld(folder));
    }

    @Test
    void keepsOutThisProcessAndStaysLockedThen() throws IOException {
        try (FolderLock lock = FolderLock.tryLock(folder).orElseThrow()) {
            assertTrue(FolderLock.tryLock(folder).isEmpty());
            assertTrue(FolderLock.tryLock(folder.resolve("..").resolve(folder.getFileName())).isEmpty(), "the same by another name");
        }
        FolderLock.tryLock(folder).orElseThrow().close();
    }
}
