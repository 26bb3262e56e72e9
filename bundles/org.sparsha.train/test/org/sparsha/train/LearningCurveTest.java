/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LearningCurveTest {

    private static List<String> spoken(int speakers) {
        return IntStream.range(0, 3 * speakers + 1).mapToObj(i -> i == 3 * speakers ? "" : "S" + i % speakers).toList();
    }

    /** What grows by the logarithm goes on so. */
    @Test
    void goesOnByTheLogarithm() throws Exception {
        List<String> spoken = spoken(10);
        List<Integer> heard = new ArrayList<>();
        LearningCurve curve = LearningCurve.of("a method", spoken, 7, (train, test) -> {
            TreeSet<String> others = new TreeSet<>(IntStream.of(train).mapToObj(spoken::get).toList());
            assertEquals(3, test.length, "all recordings of one speaker are asked about");
            assertTrue(!others.contains(spoken.get(test[0])) && !others.contains(""), "and none of them is learned from");
            heard.add(others.size());
            return 0.3 + 0.1 * Math.log(others.size());
        }, Progress.none()).orElseThrow();
        assertEquals(List.of(2, 3, 4, 6, 9), curve.points().stream().map(LearningCurve.Point::speakers).toList());
        assertEquals(50, heard.size());
        assertEquals(0.3 + 0.1 * Math.log(9), curve.points().getLast().uar(), 1e-12);
        assertEquals(0.1 * Math.log(3), curve.gain(), 1e-12);
        assertEquals(curve.gain(), curve.low(), 1e-9);
        assertEquals("More speakers would help", curve.title());
        assertEquals("20 more speakers would bring about +0.11 UAR (95 %: +0.11 to +0.11), if it goes on as from 2 to 9: by the logarithm "
                + "of their number.", curve.sentence());
        assertEquals(curve.points().getLast().uar() + curve.gain(), curve.expected(), 1e-12);
    }

    @Test
    void saysWhereItIsUncertainOrNoUse() {
        int[] counts = {2, 4};
        assertEquals("Whether more speakers would help is uncertain", LearningCurve.of("m", 5, counts, new double[][] {{0.5, 0.7},
                {0.6, 0.5}, {0.5, 0.6}}).title());
        LearningCurve flat = LearningCurve.of("m", 5, counts, new double[][] {{0.9, 0.9}, {0.95, 0.95}, {0.98, 0.98}});
        assertEquals("More speakers would hardly help", flat.title());
        assertEquals(0, flat.gain(), 1e-12);
    }

    @Test
    void takesFiveSpeakersAndLeavesOutTwelveAtMost() throws Exception {
        assertEquals(Optional.empty(), LearningCurve.of("m", spoken(4), 0, (train, test) -> 1, Progress.none()));
        List<String> spoken = spoken(50);
        TreeSet<String> left = new TreeSet<>();
        LearningCurve.of("m", spoken, 0, (train, test) -> {
            left.add(spoken.get(test[0]));
            return 1;
        }, Progress.none());
        assertEquals(12, left.size());
    }
}
