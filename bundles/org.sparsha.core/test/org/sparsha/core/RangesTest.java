/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RangesTest {

    private static SampleRange range(long start, long end) {
        return new SampleRange(start, end);
    }

    @Test
    void whatTouchesIsOne() {
        assertEquals(List.of(range(0, 5), range(7, 9)), Ranges.joined(List.of(range(7, 9), range(2, 5), range(0, 2), range(3, 3))));
    }

    @Test
    void theComplementIsTheRest() {
        assertEquals(List.of(range(0, 2), range(5, 9)), Ranges.complement(List.of(range(2, 5), range(9, 10)), 10));
        assertEquals(List.of(range(0, 10)), Ranges.complement(List.of(), 10));
    }

    @Test
    void whatRunsOverTheEndComesInAtTheStart() {
        List<SampleRange> ranges = List.of(range(1, 3), range(6, 9));
        assertEquals(List.of(range(0, 1), range(3, 5), range(8, 10)), Ranges.rotated(ranges, 2, 10));
        assertEquals(ranges, Ranges.rotated(ranges, 0, 10));
        assertEquals(ranges, Ranges.rotated(ranges, 20, 10));
        for (long offset = 0; offset < 10; offset++) {
            assertEquals(5, Ranges.length(Ranges.rotated(ranges, offset, 10)));
        }
    }
}
