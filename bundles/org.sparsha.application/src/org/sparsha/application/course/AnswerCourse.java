/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.course;

import java.util.BitSet;
import java.util.OptionalInt;

import org.sparsha.core.SampleRange;

/**
 * Windows that move over a recording, each of which a model is asked about, and the order that they are asked about in. Immutable.
 *
 * @param length samples of the recording, not below 0
 * @param window samples of a window, at least 1
 * @param hop samples from one window to the next, at least 1
 */
public record AnswerCourse(long length, long window, long hop) {

    /** First every so many windows of what is wanted, then those between, so that the whole is soon seen roughly. */
    private static final int[] STRIDES = {64, 16, 4, 1};
    /** So many windows are enough, whatever hop is asked for. */
    private static final long MOST = 100_000;

    /** Checks the numbers. */
    public AnswerCourse {
        if (length < 0 || window < 1 || hop < 1) {
            throw new IllegalArgumentException("Not a course: length " + length + ", window " + window + ", hop " + hop);
        }
    }

    /**
     * @param length samples of the recording
     * @param sampleRate samples a second
     * @param windowSeconds length of a window, above 0
     * @param hopSeconds from one window to the next, above 0; made longer where there would be more than 100,000 windows
     * @return the course
     */
    public static AnswerCourse of(long length, double sampleRate, double windowSeconds, double hopSeconds) {
        return new AnswerCourse(length, Math.max(1, Math.round(windowSeconds * sampleRate)),
                Math.max(Math.max(1, Math.round(hopSeconds * sampleRate)), length / MOST));
    }

    /** @return number of windows; none where the recording is shorter than one */
    public int size() {
        return length < window ? 0 : (int) ((length - window) / hop + 1);
    }

    /**
     * @param index number of a window, from 0
     * @return where it lies
     */
    public SampleRange range(int index) {
        return SampleRange.ofLength(index * hop, window);
    }

    /**
     * Which window to ask about next: of those in sight first, of all afterwards, each time roughly before finely.
     *
     * @param known the windows that have been asked about
     * @param sight what the user looks at
     * @return number of the window; none where all are known
     */
    public OptionalInt next(BitSet known, SampleRange sight) {
        int first = Math.clamp((sight.start() - window / 2) / hop, 0, size());
        int end = Math.clamp((sight.end() - window / 2) / hop + 1, first, size());
        OptionalInt seen = next(known, first, end);
        return seen.isPresent() ? seen : next(known, 0, size());
    }

    private static OptionalInt next(BitSet known, int first, int end) {
        int next = known.nextClearBit(first);
        if (next >= end) {
            return OptionalInt.empty();
        }
        for (int stride : STRIDES) {
            for (int i = (next + stride - 1) / stride * stride; i < end; i += stride) {
                if (!known.get(i)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }
}
