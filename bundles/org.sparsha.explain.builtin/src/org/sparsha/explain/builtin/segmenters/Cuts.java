/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/** Turns cutting points into segments that cover the clip. */
final class Cuts {

    private Cuts() {
    }

    /**
     * @param cuts positions, in any order
     * @param length number of samples of the clip
     * @param shortest no segment gets shorter than this: later cuts give way
     * @param label name of the segment that starts at a position
     */
    static List<Segment> segments(Iterable<Long> cuts, long length, long shortest, LongFunction<String> label) {
        SortedSet<Long> sorted = new TreeSet<>();
        cuts.forEach(sorted::add);
        List<Segment> segments = new ArrayList<>();
        long start = 0;
        for (long cut : sorted) {
            if (cut - start >= Math.max(1, shortest) && length - cut >= Math.max(1, shortest)) {
                segments.add(new Segment(new SampleRange(start, cut), label.apply(start)));
                start = cut;
            }
        }
        segments.add(new Segment(new SampleRange(start, length), label.apply(start)));
        return segments;
    }

    static List<Segment> segments(Iterable<Long> cuts, long length, long shortest) {
        return segments(cuts, length, shortest, start -> "");
    }
}
