/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

import org.sparsha.core.FileReplacement;

/**
 * Writes files so that a reader sees the old one or the whole new one, never a part, as {@link FileReplacement} says; into devices, pipes
 * and open descriptors the content goes straight.
 */
public final class AtomicFiles {

    private AtomicFiles() {
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * @param out where to write; closed by the caller
         * @throws IOException where it can't be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, making its folder where needed.
     *
     * @param target the file
     * @param content what to write
     * @throws CorpusException naming the file, where it can't be written; nothing is left behind then
     */
    public static void write(Path target, Content content) throws CorpusException {
        Path absolute = target.toAbsolutePath();
        try {
            if (FileReplacement.isSpecial(absolute)) {
                try (OutputStream out = FileReplacement.through(absolute)) {
                    content.writeTo(out);
                }
                return;
            }
            if (!Files.isDirectory(absolute.getParent())) {
                Files.createDirectories(absolute.getParent());
            }
            try (FileReplacement replacement = FileReplacement.of(absolute)) {
                try (OutputStream out = Files.newOutputStream(replacement.path(), StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
                replacement.commit();
            }
        } catch (IOException e) {
            throw notWritten(target, e);
        } catch (UncheckedIOException e) { // libraries wrap it
            throw notWritten(target, e.getCause());
        }
    }

    private static CorpusException notWritten(Path target, IOException e) {
        return new CorpusException("Cannot write " + target + " (" + reason(e) + "): choose another place or make room there.", e);
    }

    /**
     * Writes a text in UTF-8.
     *
     * @param target the file
     * @param text its content
     * @throws CorpusException naming the file, where it can't be written
     */
    public static void writeText(Path target, String text) throws CorpusException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Removes a folder with all that is in it; links are removed, not followed.
     *
     * @param folder the folder
     * @throws IOException where it isn't there, or something in it can't be removed; the rest may be gone by then
     */
    public static void removeFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) { // a folder in it that can't be listed
            throw e.getCause();
        }
    }

    /**
     * Says in words why reading or writing failed.
     *
     * @param e what was thrown
     * @return such as {@code permission denied} or {@code no such file}
     */
    public static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof java.nio.file.FileSystemLoopException) {
            return "its links go round in a circle";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException || e instanceof java.nio.file.NotDirectoryException) {
            return "a file is where a folder is needed";
        }
        if (e instanceof java.nio.charset.CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /**
     * Moves a file on the same disk over another in one step, where the file system can.
     *
     * @param from the file
     * @param to its new place
     * @throws IOException where that fails
     */
    public static void move(Path from, Path to) throws IOException {
        FileReplacement.move(from, to);
    }
}
