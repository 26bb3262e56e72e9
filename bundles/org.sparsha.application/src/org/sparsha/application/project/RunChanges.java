/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;

/**
 * What has changed since a run was made: the same settings would give other results now.
 *
 * @param reasons what has changed, in words that follow "since"; none where all is as it was
 * @param recordings keys, in the run's corpus, of recordings that sound different
 */
public record RunChanges(List<String> reasons, Set<String> recordings) {

    /** Nothing has changed. */
    public static final RunChanges NONE = new RunChanges(List.of(), Set.of());

    /** Copies the collections. */
    public RunChanges {
        reasons = List.copyOf(reasons);
        recordings = Set.copyOf(recordings);
    }

    /** @return whether the run's results are of something that isn't there any more */
    public boolean isStale() {
        return !reasons.isEmpty();
    }

    /** @return the reasons as a text; empty where there are none */
    public String text() {
        return String.join(", ", reasons);
    }

    /**
     * Looks at corpora, sounds and models of a project's runs by the sizes and times of their files. A sound is read where it was written
     * to after a run, and is another one than when it was read last.
     *
     * @param project the project as it was read; of runs that aren't finished nothing is said
     * @param cache folder of the cache, where digests are kept
     * @param modelDigest a model's name or path to the SHA-256 of its graph; empty where it isn't there any more
     * @param progress cancels
     * @return names of the runs to what has changed
     */
    public static Map<String, RunChanges> of(ProjectSnapshot project, Path cache, Function<String, Optional<String>> modelDigest,
            Progress progress) {
        return of(project, cache, RunChanges::digest, modelDigest, progress);
    }

    /** The same; {@code reader} reads a sound file and gives its SHA-256. */
    static Map<String, RunChanges> of(ProjectSnapshot project, Path cache, Function<Path, String> reader,
            Function<String, Optional<String>> modelDigest, Progress progress) {
        KnownDigests digests = new KnownDigests(SnapshotCache.place(cache, project.project(), ".sounds"), reader);
        ChangesSearch search = new ChangesSearch(project, digests, modelDigest, progress);
        Map<String, RunChanges> changes = new LinkedHashMap<>();
        project.runs().forEach(line -> changes.put(line.run().name(), search.of(line)));
        digests.keep();
        return Collections.unmodifiableMap(changes);
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            System.getLogger(RunChanges.class.getName()).log(System.Logger.Level.DEBUG, "Not read: " + file, e);
            return "";
        }
    }
}
