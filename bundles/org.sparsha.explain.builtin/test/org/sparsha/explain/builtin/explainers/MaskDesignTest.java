/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MaskDesignTest {

    private static final double[] SCORES = { 0.1, 0.5, -0.2, 0.4, 0 };

    @Test
    void windowsRemoveWhatIsNearEachSegment() {
        List<Segment> segments = IntStream.range(0, 5).mapToObj(i -> Segment.of(SampleRange.ofLength(100L * i, 100))).toList();
        List<Coalition> windows = new MaskDesign(5, 0.6, new SplittableRandom(1)).windows(segments, 200, 9);
        assertEquals(5, windows.size());
        assertEquals(Coalition.of(5, 0, 1, 4), windows.get(2));
        assertEquals(2, new MaskDesign(5, 0.6, new SplittableRandom(1)).windows(segments, 200, 2).size());
    }

    /** By descending score the segments are 1, 3, 0, 4, 2: four sets of the first ones and four of all but the first. */
    @Test
    void guidedMasksAreWhatRanksFirstOrAllElse() {
        List<Coalition> expected = new ArrayList<>();
        int[] order = { 1, 3, 0, 4, 2 };
        for (int count = 1; count < 5; count++) {
            expected.add(Coalition.of(5, IntStream.of(order).limit(count).toArray()));
            expected.add(Coalition.of(5, IntStream.of(order).skip(count).toArray()));
        }
        List<Coalition> found = new MaskDesign(5, 0.6, new SplittableRandom(2)).guided(SCORES, 8);
        assertEquals(new HashSet<>(expected), new HashSet<>(found));
        assertEquals(8, found.size());
    }

    @Test
    void nothingIsAskedTwiceAndRandomMasksFillUp() {
        MaskDesign design = new MaskDesign(5, 0.6, new SplittableRandom(3));
        List<Coalition> all = new ArrayList<>(design.random(10));
        all.addAll(design.guided(SCORES, 21));
        assertEquals(31, new HashSet<>(all).size());
        assertTrue(all.stream().allMatch(mask -> mask.kept() < 5));
    }
}
