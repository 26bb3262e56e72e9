/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.sparsha.core.Sha256;

/**
 * What the files of a project were like when it was read: names, sizes and times. Immutable.
 *
 * @param corpora of what the corpora say and people agreed on
 * @param runs of each run by its name
 */
record SnapshotMarks(String corpora, SortedMap<String, String> runs) {

    /** Copies the map. */
    SnapshotMarks {
        runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
    }

    /** All of it in few letters. */
    String digest() {
        StringBuilder all = new StringBuilder(corpora);
        for (Map.Entry<String, String> run : runs.entrySet()) {
            all.append(run.getKey()).append('\n').append(run.getValue());
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a run, and what the corpora say, is as it was in {@code before}. */
    boolean isSame(String run, Optional<SnapshotMarks> before) {
        return before.filter(old -> old.corpora().equals(corpora) && runs.containsKey(run) && runs.get(run).equals(old.runs().get(run)))
                .isPresent();
    }
}
