/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Finds a workspace that no other window uses, so that a second one can be opened. */
final class Workspaces {

    private static final int MOST = 20;
    private static final String SETTINGS = ".metadata/.plugins/org.eclipse.core.runtime/.settings";

    private Workspaces() {
    }

    /** The folder {@code workspace} in that folder, or {@code workspace-2} and so on where a window has it. */
    static Path free(Path folder) {
        Path first = folder.resolve("workspace");
        Path candidate = first;
        for (int number = 2; number <= MOST; number++) {
            if (!isTaken(candidate.resolve(".metadata/.lock"))) {
                if (number > 2) {
                    takeSettings(first, candidate);
                }
                return candidate;
            }
            candidate = folder.resolve("workspace-" + number);
        }
        return first;
    }

    /** Gives another window the settings of the first one, as they are now. */
    private static void takeSettings(Path from, Path to) {
        Path settings = from.resolve(SETTINGS);
        if (!Files.isDirectory(settings)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(settings, "*.prefs")) {
            Files.createDirectories(to.resolve(SETTINGS));
            for (Path file : files) {
                Files.copy(file, to.resolve(SETTINGS).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            System.getLogger(Workspaces.class.getName()).log(System.Logger.Level.WARNING, "The settings can't be taken over", e);
        }
    }

    private static boolean isTaken(Path lock) {
        if (!Files.exists(lock)) {
            return false;
        }
        // Shared, so that two that look at the same moment don't take each other for a workbench.
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
                FileLock look = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return look == null;
        } catch (IOException e) {
            return false; // the platform says what is wrong with it
        }
    }
}
