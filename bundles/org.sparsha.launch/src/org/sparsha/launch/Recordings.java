/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Tells files, which are opened in the window, from commands: no command has a dot in its name. Which files are sound is known to the audio
 * bundle alone, and the window says of others that they are none.
 */
final class Recordings {

    private Recordings() {
    }

    static boolean isRecording(String argument) {
        try {
            return argument.contains(".") && Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
