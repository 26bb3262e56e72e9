/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Recordings in a storage that isn't mounted, such as an object store. The command sees a mirror of them: the tables are whole, of the
 * recordings there are only the first bytes. Processes of the job fetch what they ask about, and forget it.
 *
 * @param uri the corpus, a folder, without a slash at the end
 * @param mirror the folder of this machine that stands for it
 */
public record RemoteRecordings(String uri, Path mirror) {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]+://.+");

    /**
     * Whether a corpus must be mirrored before its labels can be read.
     *
     * @param place what the user names
     * @return true for addresses of storage systems and for Parquet
     */
    public static boolean isMeant(String place) {
        return SCHEME.matcher(place).matches() || place.endsWith(".parquet");
    }

    /**
     * A name for the folder that stands for a corpus.
     *
     * @param place what the user names
     * @return the last part of the address that is a folder's, as a name that every file system takes
     */
    public static String name(String place) {
        String folder = place.replaceFirst("/+$", "").replaceFirst("/?[^/]*\\.(csv|tsv|parquet)$", "");
        String name = folder.substring(folder.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return name.isEmpty() || name.startsWith(".") ? "corpus" : name;
    }

    /**
     * The address of a recording.
     *
     * @param file its place in the mirror
     * @return its place in the storage
     */
    public String address(Path file) {
        StringBuilder address = new StringBuilder(uri);
        mirror.relativize(file).forEach(name -> address.append('/').append(name));
        return address.toString();
    }
}
