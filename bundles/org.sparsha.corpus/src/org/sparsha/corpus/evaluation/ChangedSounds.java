/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/** Which recordings sound different from when the models of runs heard them. Each file is looked at once for all runs. For one thread. */
public final class ChangedSounds {

    private static final FileTime GONE = FileTime.fromMillis(Long.MIN_VALUE);

    private final Map<Path, FileTime> times = new HashMap<>();
    private final Map<Path, String> digests = new HashMap<>();

    /**
     * Compares the files of recordings with the digests that the run's results have. Only a file that was written to after the results were
     * is read.
     *
     * @param run the run's folder
     * @param corpus the recordings
     * @param progress cancels
     * @return keys of those with an answer whose file is another one now
     * @throws CorpusException where the results can't be read
     */
    public Set<String> of(Path run, Corpus corpus, Progress progress) throws CorpusException {
        Path results = run.resolve(ResultStore.RESULTS);
        List<Recording> newer = new ArrayList<>();
        Map<String, String> heard = new HashMap<>();
        try {
            FileTime written = Files.getLastModifiedTime(results);
            for (Recording recording : corpus.recordings()) {
                progress.checkCancelled();
                if (times.computeIfAbsent(recording.file(), ChangedSounds::time).compareTo(written) > 0) {
                    newer.add(recording);
                }
            }
            if (newer.isEmpty()) {
                return Set.of();
            }
            try (Stream<String> lines = Files.lines(results)) {
                lines.forEach(text -> ResultLines.read(text).filter(line -> !(line.result() instanceof Failure))
                        .ifPresent(line -> heard.put(line.result().key(), line.state().sound())));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CorpusException("Cannot read the results in " + run + " (" + (e instanceof IOException io ? AtomicFiles.reason(io)
                    : "they are not UTF-8 text") + ").", e);
        }
        Set<String> changed = new LinkedHashSet<>();
        for (Recording recording : newer) {
            progress.checkCancelled();
            String before = heard.getOrDefault(recording.key(), "");
            if (!before.isEmpty() && !digests.computeIfAbsent(recording.file(), ChangedSounds::digest).equals(before)) {
                changed.add(recording.key());
            }
        }
        return changed;
    }

    /** A file that is gone is old: that it is gone is told by the corpus. */
    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            System.getLogger(ChangedSounds.class.getName()).log(System.Logger.Level.DEBUG, "Gone: " + file, e);
            return GONE;
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            System.getLogger(ChangedSounds.class.getName()).log(System.Logger.Level.DEBUG, "Not read: " + file, e);
            return "";
        }
    }
}
