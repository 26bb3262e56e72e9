/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;

import org.sparsha.features.dsp.Decimator;

/** Sorted, disjoint stretches of a signal that differ from those of the clip. Mutable, to be filled in rising order. */
final class Intervals {

    private final int[] starts = new int[Layout.BLOCKS + 1];
    private final int[] ends = new int[Layout.BLOCKS + 1];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Adds a stretch that begins at or after the last one's start; merges it where the two touch. */
    void add(int start, int end) {
        if (start >= end) {
            return;
        }
        if (count > 0 && start <= ends[count - 1]) {
            ends[count - 1] = Math.max(ends[count - 1], end);
        } else {
            starts[count] = start;
            ends[count++] = end;
        }
    }

    /**
     * Becomes what stretches of the signal at twice the sample rate reach.
     *
     * @param source those stretches
     * @param outputLength length of this signal
     * @param block outputs that are always computed together, 1 for any
     */
    void decimate(Intervals source, int outputLength, int block) {
        clear();
        for (int i = 0; i < source.count; i++) {
            int from = Decimator.firstReached(source.starts[i]);
            int to = Decimator.endReached(source.ends[i] - 1);
            add(from / block * block, Math.min(outputLength, (to + block - 1) / block * block));
        }
    }

    /**
     * Marks frames that see one of the stretches.
     *
     * @param hop samples from frame to frame
     * @param half samples that a frame sees on either side of its centre {@code hop * t}
     * @param marks receives true for those frames, false for the others
     */
    void markFrames(int hop, int half, boolean[] marks) {
        Arrays.fill(marks, false);
        for (int i = 0; i < count; i++) {
            int from = Math.max(0, Math.floorDiv(starts[i] - half, hop) + 1);
            int to = Math.min(marks.length - 1, -Math.floorDiv(-(ends[i] + half), hop) - 1);
            for (int t = from; t <= to; t++) {
                marks[t] = true;
            }
        }
    }

    /**
     * Marks stretches of equal length that hold part of one of these.
     *
     * @param length samples of a stretch
     * @param marks receives true for those, false for the others
     */
    void markStretches(int length, boolean[] marks) {
        Arrays.fill(marks, false);
        for (int i = 0; i < count; i++) {
            Arrays.fill(marks, starts[i] / length, Math.min(marks.length, (ends[i] - 1) / length + 1), true);
        }
    }
}
