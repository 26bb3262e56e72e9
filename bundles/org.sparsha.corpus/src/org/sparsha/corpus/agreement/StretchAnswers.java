/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stretches that several people marked in the same recordings. Immutable; times are whole milliseconds.
 *
 * @param annotators names
 * @param categories labels
 * @param recordings what was marked in each recording
 */
public record StretchAnswers(List<String> annotators, List<String> categories, List<Marked> recordings) {

    /** Copies the lists. */
    public StretchAnswers {
        annotators = List.copyOf(annotators);
        categories = List.copyOf(categories);
        recordings = List.copyOf(recordings);
    }

    /**
     * One recording.
     *
     * @param name its name
     * @param length in milliseconds
     * @param stretches one list an annotator, in the order of time
     * @param time when the last of them was done; empty where that isn't known
     */
    public record Marked(String name, long length, List<List<Stretch>> stretches, Optional<Instant> time) {

        /** Copies the lists. */
        public Marked {
            stretches = stretches.stream().map(List::copyOf).toList();
        }

        /**
         * A recording of which it isn't known when it was marked.
         *
         * @param name its name
         * @param length in milliseconds
         * @param stretches one list an annotator, in the order of time
         */
        public Marked(String name, long length, List<List<Stretch>> stretches) {
            this(name, length, stretches, Optional.empty());
        }
    }

    /** What two of the people marked, by their numbers. */
    StretchAnswers pair(int one, int other) {
        return new StretchAnswers(List.of(annotators.get(one), annotators.get(other)), categories, recordings.stream()
                .map(marked -> new Marked(marked.name(), marked.length(), List.of(marked.stretches().get(one),
                        marked.stretches().get(other)), marked.time())).toList());
    }

    /**
     * A stretch with a label.
     *
     * @param start in milliseconds
     * @param end in milliseconds, after {@code start}
     * @param category number of a category
     */
    public record Stretch(long start, long end, int category) {
    }
}
