/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * A stretch of a clip with a label, as a segmenter or an annotation tier gives it.
 *
 * @param range where it lies, half-open, on the clip's sample axis
 * @param label what it is called; empty where it has no name
 */
public record Segment(SampleRange range, String label) {

    /** Checks that nothing is missing. */
    public Segment {
        if (range == null || label == null) {
            throw new IllegalArgumentException("A segment needs a range and a label (which may be empty).");
        }
    }

    /**
     * A segment without a name.
     *
     * @param range where it lies
     * @return the segment
     */
    public static Segment of(SampleRange range) {
        return new Segment(range, "");
    }

    /** @return first sample */
    public long start() {
        return range.start();
    }

    /** @return one past the last sample */
    public long end() {
        return range.end();
    }
}
