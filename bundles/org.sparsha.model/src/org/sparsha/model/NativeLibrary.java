/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.sparsha.core.CacheFolder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/**
 * Loads ONNX Runtime's native library: from the cache, where it is unpacked once, and only where it reports nothing to its maker. Without
 * this ONNX Runtime would unpack it into the folder for temporary files at every start and leave it there when the process is killed.
 */
final class NativeLibrary {

    /** System property of ONNX Runtime with the folder that has its libraries. */
    private static final String FOLDER_PROPERTY = "onnxruntime.native.path";
    /** Held on to, since loggers nobody holds forget their level. */
    private static final Logger LOGGER = Logger.getLogger("ai.onnxruntime");
    private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());
    /** A process has the library once. */
    private static Optional<OrtEnvironment> loaded = Optional.empty();

    private NativeLibrary() {
    }

    /**
     * Returns ONNX Runtime, loaded at the first call. Any thread.
     *
     * @throws ModelException when it can't be unpacked or loaded, or when it would report to its maker; says what to do
     */
    static synchronized OrtEnvironment environment() throws ModelException {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        return loaded.get();
    }

    private static OrtEnvironment load() throws ModelException {
        // What goes wrong is said in a sentence; ONNX Runtime would write stack traces to the console.
        LOGGER.setLevel(Level.OFF);
        if (System.getProperty(FOLDER_PROPERTY) == null) {
            Optional<LibraryFiles> library = LibraryFiles.find(OrtEnvironment.class);
            refuseTelemetry(library.isPresent() && library.get().areChecked(), System.getenv());
            if (library.isPresent()) {
                System.setProperty(FOLDER_PROPERTY, unpack(library.get(), CacheFolder.find()).toString());
            }
        } else {
            refuseTelemetry(false, System.getenv());
        }
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "sparsha");
            environment.setTelemetry(false); // events for the tracing of Windows
            return environment;
        } catch (OrtException | UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            throw new ModelException(complaint(e), e);
        } finally {
            removeTemporaryFolder();
        }
    }

    private static Path unpack(LibraryFiles library, Path cache) throws ModelException {
        try {
            return UnpackedLibrary.in(cache, library);
        } catch (IOException e) {
            throw new ModelException("ONNX Runtime's native library cannot be unpacked into " + cache + " (" + e.getMessage()
                    + "). Make room there (64 MB), or name another folder: SPARSHA_CACHE=FOLDER.", e);
        }
    }

    /**
     * Refuses a library that may report to its maker where nothing keeps it from doing so.
     *
     * @param checked whether the library is known to have no telemetry
     */
    static void refuseTelemetry(boolean checked, Map<String, String> environment) throws ModelException {
        if (!checked && !"1".equals(environment.get(CheckedLibraries.SWITCH))) {
            throw new ModelException("This release of ONNX Runtime is not one of those checked for telemetry, and nothing keeps it from "
                    + "reporting to its maker. Set " + CheckedLibraries.SWITCH + "=1 in the environment before the program starts, or use "
                    + "ONNX Runtime " + CheckedLibraries.VERSION + ".");
        }
    }

    /** ONNX Runtime makes an empty folder for temporary files even where it has nothing to unpack. */
    private static void removeTemporaryFolder() {
        try {
            Field field = Class.forName("ai.onnxruntime.OnnxRuntime", false, OrtEnvironment.class.getClassLoader())
                    .getDeclaredField("tempDirectory");
            field.setAccessible(true);
            if (field.get(null) instanceof Path folder) {
                Files.deleteIfExists(folder);
            }
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.DEBUG, "ONNX Runtime removes it when the process ends", e);
        }
    }

    /** Why the library could not be loaded, and what to do. */
    static String complaint(Throwable thrown) {
        String folder = System.getProperty(FOLDER_PROPERTY, "");
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("failed to map segment") || message.contains("Operation not permitted")) {
                return "ONNX Runtime's native library in " + folder + " may not be run: that folder lies on a file system mounted with "
                        + "'noexec'. Name a folder elsewhere: SPARSHA_CACHE=FOLDER.";
            }
            if (message.contains("GLIBC") || message.contains("ld-linux") || message.contains("libstdc++")) {
                return "ONNX Runtime's native library does not fit the C library of this system (" + message.lines().findFirst().orElse("")
                        + "). It needs glibc 2.28 or later with libstdc++: take a newer system or a container with one.";
            }
        }
        return "ONNX Runtime has no native library for this system (" + System.getProperty("os.name") + ", "
                + System.getProperty("os.arch") + "). Linux (x86-64, aarch64), Windows x86-64 and macOS aarch64 are supported.";
    }
}
