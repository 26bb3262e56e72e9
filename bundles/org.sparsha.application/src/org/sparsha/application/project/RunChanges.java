/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.sparsha.core.Progress;

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
     * Looks at corpora, sounds and models of runs. Only files that were written to after a run are read.
     *
     * @param project the project
     * @param runs runs of it; of one that isn't finished nothing is said
     * @param modelDigest a model's name or path to the SHA-256 of its graph; empty where it isn't there any more
     * @param progress cancels
     * @return names of the runs to what has changed
     */
    public static Map<String, RunChanges> of(ProjectRuns project, List<ProjectRun> runs, Function<String, Optional<String>> modelDigest,
            Progress progress) {
        ChangesSearch search = new ChangesSearch(project, modelDigest, progress);
        Map<String, RunChanges> changes = new LinkedHashMap<>();
        runs.forEach(run -> changes.put(run.name(), search.of(run)));
        return Collections.unmodifiableMap(changes);
    }
}
