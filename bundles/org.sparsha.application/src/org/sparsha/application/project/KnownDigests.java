/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * The SHA-256 of sound files, kept in the cache with the size and the time that each file had when it was read: a file that is as it was
 * isn't read again. Whatever is wrong with what is kept, files are read anew. For one thread.
 */
final class KnownDigests implements Function<Path, String> {

    private final Path place;
    private final Function<Path, String> reader;
    private final Map<String, Known> asked = new LinkedHashMap<>();
    private Map<String, Known> kept;
    private boolean isOther;

    private record Known(long bytes, long time, String digest) {
    }

    /** {@code place} is the file; {@code reader} reads a sound file and gives its SHA-256, or nothing where it can't be read. */
    KnownDigests(Path place, Function<Path, String> reader) {
        this.place = place;
        this.reader = reader;
    }

    @Override
    public String apply(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            long time = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            Known known = kept().get(file.toString());
            if (known == null || known.bytes() != now.size() || known.time() != time) {
                known = new Known(now.size(), time, reader.apply(file));
                isOther = true;
            }
            asked.put(file.toString(), known);
            return known.digest();
        } catch (IOException e) {
            System.getLogger(KnownDigests.class.getName()).log(System.Logger.Level.DEBUG, "Gone: " + file, e);
            return "";
        }
    }

    private Map<String, Known> kept() {
        if (kept == null) {
            kept = new HashMap<>();
            try {
                for (String line : Files.isRegularFile(place) ? Files.readAllLines(place) : List.<String>of()) {
                    String[] parts = line.split("\t", 4);
                    kept.put(parts[3], new Known(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
                }
            } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                System.getLogger(KnownDigests.class.getName()).log(System.Logger.Level.DEBUG, "Read anew: " + place, e);
                kept.clear();
            }
        }
        return kept;
    }

    /** Keeps the files that were asked about, where that is something else than is kept; that it can't be is no problem. */
    void keep() {
        if (!isOther) {
            return;
        }
        StringBuilder all = new StringBuilder();
        asked.forEach((file, known) -> {
            if (!known.digest().isEmpty() && file.indexOf('\n') < 0) {
                all.append(known.bytes()).append('\t').append(known.time()).append('\t').append(known.digest()).append('\t').append(file)
                        .append('\n');
            }
        });
        try {
            AtomicFiles.writeText(place, all.toString());
        } catch (CorpusException e) {
            System.getLogger(KnownDigests.class.getName()).log(System.Logger.Level.DEBUG, "Nothing is kept", e);
        }
    }
}
