/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.ArrayList;
import java.util.List;

/** Unions of sample ranges. */
public final class Ranges {

    private Ranges() {
    }

    /**
     * @param ranges any ranges, in any order
     * @return their union: ascending, not empty, neither overlapping nor touching
     */
    public static List<SampleRange> joined(List<SampleRange> ranges) {
        List<SampleRange> joined = new ArrayList<>();
        for (SampleRange range : ranges.stream().filter(range -> !range.isEmpty()).sorted().toList()) {
            SampleRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range.start() <= last.end()) {
                joined.set(joined.size() - 1, new SampleRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /**
     * @param joined a union as {@link #joined} gives it
     * @return number of samples in it
     */
    public static long length(List<SampleRange> joined) {
        return joined.stream().mapToLong(SampleRange::length).sum();
    }

    /**
     * @param joined a union as {@link #joined} gives it
     * @param length number of samples of the whole
     * @return everything else of {@code [0, length)}
     */
    public static List<SampleRange> complement(List<SampleRange> joined, long length) {
        List<SampleRange> rest = new ArrayList<>();
        long at = 0;
        for (SampleRange range : joined) {
            if (range.start() > at) {
                rest.add(new SampleRange(at, range.start()));
            }
            at = range.end();
        }
        if (at < length) {
            rest.add(new SampleRange(at, length));
        }
        return rest;
    }

    /**
     * @param ranges within {@code [0, length)}
     * @param offset by how many samples later, not negative
     * @param length number of samples of the whole
     * @return the same ranges later, what runs over the end coming in at the start; a union as {@link #joined} gives it
     */
    public static List<SampleRange> rotated(List<SampleRange> ranges, long offset, long length) {
        List<SampleRange> moved = new ArrayList<>();
        for (SampleRange range : ranges) {
            long start = (range.start() + offset) % length;
            long end = start + range.length();
            moved.add(new SampleRange(start, Math.min(length, end)));
            if (end > length) {
                moved.add(new SampleRange(0, end - length));
            }
        }
        return joined(moved);
    }
}
