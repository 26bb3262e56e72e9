/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes small trees of files that begin like recordings. */
public final class TestTrees {

    private static final byte[] HEAD = "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1);

    private TestTrees() {
    }

    /**
     * Makes files that begin like WAV files.
     *
     * @param root folder to make them in
     * @param paths their relative paths
     * @return the folder
     */
    public static Path recordings(Path root, String... paths) {
        for (String path : paths) {
            write(root, path, HEAD);
        }
        return root;
    }

    /**
     * Makes a text file in UTF-8.
     *
     * @param root folder to make it in
     * @param path its relative path
     * @param text its content
     * @return the file
     */
    public static Path text(Path root, String path, String text) {
        return write(root, path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a file.
     *
     * @param root folder to make it in
     * @param path its relative path
     * @param bytes its content
     * @return the file
     */
    public static Path write(Path root, String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
