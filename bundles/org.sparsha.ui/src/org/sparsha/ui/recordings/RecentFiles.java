/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.ui.settings.Preferences;

/** The recordings opened lately, newest first, as kept in the preferences. */
public final class RecentFiles {

    private static final int MOST = 12;

    private RecentFiles() {
    }

    /** @return those that still exist, newest first */
    public static List<Path> all() {
        List<Path> files = new ArrayList<>();
        for (String line : Preferences.settings().recent()) {
            try {
                if (!line.isBlank() && Files.isRegularFile(Path.of(line))) {
                    files.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                System.getLogger(RecentFiles.class.getName()).log(System.Logger.Level.DEBUG, "Not a path", e);
            }
        }
        return files;
    }

    /** @param file a recording just opened */
    public static void add(Path file) {
        List<Path> files = new ArrayList<>(all());
        files.remove(file);
        files.add(0, file);
        Preferences.settings().setRecent(files.stream().limit(MOST).map(Path::toString).toList());
    }
}
