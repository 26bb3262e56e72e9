/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void keepsOutThisProcessAndStaysLockedThen() throws IOException {
        try (FolderLock lock = FolderLock.tryLock(folder).orElseThrow()) {
            assertTrue(FolderLock.tryLock(folder).isEmpty());
            assertTrue(FolderLock.tryLock(folder.resolve("..").resolve(folder.getFileName())).isEmpty(), "the same by another name");
        }
        FolderLock.tryLock(folder).orElseThrow().close();
    }
}
