/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.EqualRecordings;
import org.sparsha.corpus.Recording;

/** Finds recordings that are of two classes at once, named twice or lying there twice: nothing true can be learned from them. */
final class Contradictions {

    private static final int NAMED = 3;

    private Contradictions() {
    }

    /**
     * @param corpus the corpus; files that lie there twice are compared by their bytes
     * @param progress cancels
     * @throws TrainingException naming some of the recordings and their labels, where there are any
     */
    static void check(Corpus corpus, Progress progress) throws TrainingException {
        Map<String, TreeSet<String>> byKey = new LinkedHashMap<>();
        Map<String, TreeSet<String>> byPath = new HashMap<>();
        for (Recording recording : corpus.recordings()) {
            if (!recording.label().isEmpty()) {
                byKey.computeIfAbsent(recording.key(), key -> new TreeSet<>()).add(recording.label());
                if (recording.span().isWhole()) {
                    byPath.computeIfAbsent(recording.path(), key -> new TreeSet<>()).add(recording.label());
                }
            }
        }
        List<String> found = new ArrayList<>();
        byKey.forEach((key, labels) -> {
            if (labels.size() > 1) {
                found.add(key + " (" + String.join(", ", labels) + ")");
            }
        });
        for (List<String> same : EqualRecordings.of(corpus, progress).groups()) {
            TreeSet<String> labels = new TreeSet<>();
            same.forEach(path -> labels.addAll(byPath.getOrDefault(path, new TreeSet<>())));
            if (labels.size() > 1) {
                found.add(String.join(" = ", same) + " (" + String.join(", ", labels) + ")");
            }
        }
        if (!found.isEmpty()) {
            throw new TrainingException(Counted.of(found.size(), "recording has", "recordings have")
                    + " more than one label: " + String.join("; ", found.subList(0, Math.min(NAMED, found.size())))
                    + (found.size() > NAMED ? "; …" : "")
                    + ". Decide for one label of each, or leave them out of the corpus.");
        }
    }
}
