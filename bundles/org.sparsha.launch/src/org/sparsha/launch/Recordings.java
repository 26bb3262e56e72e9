/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells sound files, which are opened in the window, from commands. */
final class Recordings {

    private static final Set<String> ENDINGS = Set.of("wav", "w64", "rf64", "aif", "aiff", "aifc", "au", "snd", "flac", "mp3", "ogg",
            "oga");

    private Recordings() {
    }

    static boolean isRecording(String argument) {
        int dot = argument.lastIndexOf('.');
        try {
            return dot >= 0 && ENDINGS.contains(argument.substring(dot + 1).toLowerCase(Locale.ROOT))
                    && Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
