/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Optional;

import org.sparsha.core.Segment;

/** Finds segments in an ordered list whose segments do not overlap. */
final class SegmentSearch {

    private SegmentSearch() {
    }

    /** Index of the first segment that ends after a position; the size of the list if there is none. */
    static int firstEndingAfter(List<Segment> segments, long sample) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).end() <= sample) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The segment that holds a position. */
    static Optional<Segment> at(List<Segment> segments, long sample) {
        int index = firstEndingAfter(segments, sample);
        return index < segments.size() && segments.get(index).start() <= sample ? Optional.of(segments.get(index)) : Optional.empty();
    }
}
