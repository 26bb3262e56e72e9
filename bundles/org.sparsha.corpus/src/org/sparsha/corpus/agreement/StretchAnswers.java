/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.List;

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
     */
    public record Marked(String name, long length, List<List<Stretch>> stretches) {

        /** Copies the lists. */
        public Marked {
            stretches = stretches.stream().map(List::copyOf).toList();
        }
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
