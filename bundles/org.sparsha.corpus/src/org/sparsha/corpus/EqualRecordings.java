/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sparsha.core.Progress;

/**
 * Recordings of a corpus that are the same file twice, byte for byte: such a corpus counts one recording twice, or trains and tests on it.
 *
 * @param groups paths of recordings with the same content, two or more in each group, in the order of the corpus
 * @param complete whether all were compared; where too many have the same size, none are, since that would take longer than the rest
 */
public record EqualRecordings(List<List<String>> groups, boolean complete) {

    /** As many files of equal size are read as take about a second. */
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 4L << 30;

    /** Copies the lists. */
    public EqualRecordings {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Compares the files of a corpus: those of the same size by their digest.
     *
     * @param corpus the corpus; parts of the same file are no repetition
     * @param progress cancels
     * @return what is there twice
     */
    public static EqualRecordings of(Corpus corpus, Progress progress) {
        Map<Path, String> files = new LinkedHashMap<>();
        corpus.recordings().forEach(recording -> files.putIfAbsent(recording.file(), recording.path()));
        Map<Long, List<Path>> bySize = new TreeMap<>();
        for (Path file : files.keySet()) {
            try {
                bySize.computeIfAbsent(Files.size(file), key -> new ArrayList<>()).add(file);
            } catch (IOException e) {
                // it vanished since it was listed: whoever reads it says so
                continue;
            }
        }
        bySize.values().removeIf(same -> same.size() < 2);
        int count = bySize.values().stream().mapToInt(List::size).sum();
        long bytes = bySize.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue().size()).sum();
        if (count > MOST_FILES || bytes > MOST_BYTES) {
            return new EqualRecordings(List.of(), false);
        }
        Map<String, List<String>> byDigest = new LinkedHashMap<>();
        for (List<Path> same : bySize.values()) {
            for (Path file : same) {
                progress.checkCancelled();
                String digest = digest(file);
                if (!digest.isEmpty()) {
                    byDigest.computeIfAbsent(digest, key -> new ArrayList<>()).add(files.get(file));
                }
            }
        }
        return new EqualRecordings(byDigest.values().stream().filter(group -> group.size() > 1).toList(), true);
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
