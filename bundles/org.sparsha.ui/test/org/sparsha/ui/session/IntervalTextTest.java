/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

class IntervalTextTest {

    @Test
    void comesBackToTheSample() {
        List<Segment> segments = List.of(new Segment(new SampleRange(0, 1), "a"), new Segment(new SampleRange(44_099, 88_201), ""),
                new Segment(new SampleRange(100_000, 100_000), "\u0939\u0948 b"));
        assertEquals(segments, IntervalText.read(IntervalText.write(segments, 44_100), 44_100, 200_000));
        assertEquals(new SampleRange(48_000, 96_000), IntervalText.read("1\t2\tx", 48_000, 200_000).get(0).range());
    }

    @Test
    void takesNothingElse() {
        assertEquals(List.of(), IntervalText.read("some words", 44_100, 100));
        assertEquals(List.of(), IntervalText.read("1\t2\tx\nwords", 44_100, 100_000));
        assertEquals(List.of(), IntervalText.read("2\t1\tx", 44_100, 100_000));
        assertEquals(List.of(), IntervalText.read("", 44_100, 100_000));
    }
}
