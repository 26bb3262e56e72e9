/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;

/** ONNX Runtime's native library, which it unpacks into the folder for temporary files at every start. */
final class NativeLibrary {

    /** More than the library takes. */
    private static final long ROOM = 64L << 20;
    /** Held on to, since loggers nobody holds forget their level. */
    private static final Logger LOGGER = Logger.getLogger("ai.onnxruntime");

    private NativeLibrary() {
    }

    /** Keeps ONNX Runtime from writing stack traces to the console; what goes wrong is said by {@link #complaint()}. */
    static void keepQuiet() {
        LOGGER.setLevel(Level.OFF);
    }

    /** Why the library could not be loaded, and what to do. */
    static String complaint() {
        File folder = new File(System.getProperty("java.io.tmpdir"));
        if (!folder.isDirectory() || !folder.canWrite() || folder.getUsableSpace() < ROOM) {
            return "ONNX Runtime cannot unpack its native library into " + folder + ", the folder for temporary files. Make room there"
                    + " (" + (ROOM >> 20) + " MB), or name another folder: SPARSHA_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.";
        }
        return "ONNX Runtime has no native library for this system (" + System.getProperty("os.name") + ", "
                + System.getProperty("os.arch") + "). Linux (x86-64, aarch64), Windows x86-64 and macOS aarch64 are supported.";
    }
}
