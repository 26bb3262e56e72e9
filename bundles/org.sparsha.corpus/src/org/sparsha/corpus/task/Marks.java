/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.Comparator;
import java.util.List;

import org.sparsha.core.Counted;

/**
 * What somebody marked in a recording. Immutable.
 *
 * @param length length of the recording in seconds
 * @param marks stretches or points, in the order of time
 */
public record Marks(double length, List<Mark> marks) {

    /**
     * A stretch, or a point where it begins and ends at the same time.
     *
     * @param start in seconds
     * @param end in seconds, not before {@code start}
     * @param label its label; empty for none yet
     */
    public record Mark(double start, double end, String label) {

        /** Checks the order of the bounds. */
        public Mark {
            if (!(start >= 0 && end >= start)) {
                throw new IllegalArgumentException("A mark can't go from " + start + " to " + end + " s.");
            }
        }
    }

    /** Sorts and copies the list. */
    public Marks {
        if (!(length >= 0)) {
            throw new IllegalArgumentException("A recording can't be " + length + " s long.");
        }
        marks = marks.stream().sorted(Comparator.comparingDouble(Mark::start).thenComparingDouble(Mark::end)).toList();
    }

    /** @return how many are marked in a few words, such as {@code 3 marks} */
    public String words() {
        return marks.isEmpty() ? "nothing" : Counted.of(marks.size(), "mark");
    }
}
