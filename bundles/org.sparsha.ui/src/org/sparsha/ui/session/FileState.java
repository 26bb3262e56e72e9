/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.sparsha.core.Sha256;

/**
 * A file as it was at some moment, by which it is known whether another program has changed it since.
 *
 * @param size bytes; negative where there was no file that can be read
 * @param modified when it was last written
 * @param digest SHA-256 of what was in it; empty where that was not looked at
 */
public record FileState(long size, FileTime modified, String digest) {

    private static final FileState ABSENT = new FileState(-1, FileTime.fromMillis(0), "");
    /** Larger files are known by size and time alone. */
    private static final long MOST_READ = 1L << 27;

    /**
     * Looks at a file without reading it.
     *
     * @param file a file, there or not
     * @return its size and time
     */
    public static FileState glance(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? new FileState(attributes.size(), attributes.lastModifiedTime(), "") : ABSENT;
        } catch (IOException e) {
            return ABSENT; // gone, or out of reach
        }
    }

    /**
     * Looks at a file and reads it unless it is very large. May take a moment.
     *
     * @param file a file, there or not
     * @return its state
     */
    public static FileState of(Path file) {
        FileState seen = glance(file);
        try {
            return seen.isThere() && seen.size <= MOST_READ ? seen.withDigest(Sha256.of(file)) : seen;
        } catch (IOException e) {
            return ABSENT;
        }
    }

    /**
     * @param known digest of the file, as it was read in this state
     * @return the state with it
     */
    public FileState withDigest(String known) {
        return new FileState(size, modified, known);
    }

    /** @return whether there was a file */
    public boolean isThere() {
        return size >= 0;
    }

    /**
     * @param other another state of the same file
     * @return whether the same is in it, as far as that was looked at
     */
    public boolean isSame(FileState other) {
        return size == other.size && (digest.isEmpty() || other.digest.isEmpty() ? modified.equals(other.modified)
                : digest.equals(other.digest));
    }
}
