/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Finds a workspace that no other window uses, so that a second one can be opened. */
final class Workspaces {

    private static final int MOST = 20;

    private Workspaces() {
    }

    /** The folder {@code workspace} in that folder, or {@code workspace-2} and so on where a window has it. */
    static Path free(Path folder) {
        Path first = folder.resolve("workspace");
        Path candidate = first;
        for (int number = 2; number <= MOST; number++) {
            if (!isTaken(candidate.resolve(".metadata/.lock"))) {
                return candidate;
            }
            candidate = folder.resolve("workspace-" + number);
        }
        return first;
    }

    private static boolean isTaken(Path lock) {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock tried = channel.tryLock()) {
            return tried == null;
        } catch (IOException e) {
            return false; // the platform says what is wrong with it
        }
    }
}
