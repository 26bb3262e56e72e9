/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/** The folders for explanations below a run's folder: {@code same_output} for what was right, {@code misclassified_output} for the rest. */
final class ExplanationFolders {

    private static final int LONGEST = 100;

    private final Path run;
    private final Map<String, String> names = new HashMap<>();

    ExplanationFolders(Path run, Corpus corpus) {
        this.run = run;
        Set<String> taken = new HashSet<>();
        for (Recording recording : corpus.recordings()) {
            String name = readable(recording);
            if (name.length() > LONGEST || !taken.add(name.toLowerCase(Locale.ROOT))) {
                String digest = Sha256.of(recording.key().getBytes(StandardCharsets.UTF_8)).substring(0, 10);
                name = name.substring(Math.max(0, name.length() - LONGEST + 12)) + "-" + digest;
            }
            names.put(recording.key(), name);
        }
    }

    /** The folder of a recording, which isn't there; removes what a killed process may have left. */
    Path prepare(Recording recording, boolean correct) throws CorpusException {
        String name = names.get(recording.key());
        Path folder = run.resolve(correct ? "same_output" : "misclassified_output").resolve(name);
        try {
            for (String part : List.of("same_output", "misclassified_output")) {
                delete(run.resolve(part).resolve(name));
            }
            Files.createDirectories(folder.getParent());
            return folder;
        } catch (IOException e) {
            throw new CorpusException("Cannot write the explanation to " + folder + " (" + AtomicFiles.reason(e) + ").", e);
        }
    }

    /** Removes folders that were being written when a process was killed: their names begin with a dot and end with .part. */
    void removeUnfinished() throws CorpusException {
        for (String part : List.of("same_output", "misclassified_output")) {
            if (Files.isDirectory(run.resolve(part))) {
                try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(run.resolve(part), ".*.part")) {
                    for (Path folder : unfinished) {
                        delete(folder);
                    }
                } catch (IOException e) {
                    throw new CorpusException("Cannot clean up " + run.resolve(part) + " (" + AtomicFiles.reason(e) + ").", e);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static String readable(Recording recording) {
        String key = recording.key();
        int dot = key.lastIndexOf('.');
        String stem = recording.span().isWhole() && dot > key.lastIndexOf('/') + 1 ? key.substring(0, dot) : key;
        return stem.replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_").replaceAll("^[. ]|[. ]$", "_");
    }
}
