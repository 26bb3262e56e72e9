/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeScoresTest {

    private static TimeScores scores(double... scores) {
        List<Segment> segments = new java.util.ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            segments.add(Segment.of(SampleRange.ofLength(100L * i, 100)));
        }
        return TimeScores.of(SegmentAttribution.of(segments, scores));
    }

    @Test
    void percentIsAShareOnlyWhereTheSumIsPositive() {
        assertEquals(List.of(25.0, 75.0), scores(1, 3).percentOfSum());
        assertEquals(List.of(150.0, -50.0), scores(3, -1).percentOfSum());
        assertEquals(List.of(-1.0, 0.5), scores(-1, 0.5).percentOfSum());
        assertEquals(List.of(25.0, 75.0), scores(1, 3).percent());
        assertEquals(List.of(75.0, -25.0), scores(3, -1).percent());
        assertEquals(List.of(0.0, 0.0), scores(0, 0).percent());
        assertEquals(List.of(50.0, -50.0), scores(Double.MAX_VALUE, -Double.MAX_VALUE).percent());
        assertFalse(scores(-1, 0.5).isShare());
        assertFalse(scores(0, 0).isShare());
        assertFalse(scores(Double.MIN_VALUE, 1e300, -1e300).isShare());
    }

    @Test
    void salientJoinsWhatTouches() {
        assertEquals(List.of(new SampleRange(100, 300), new SampleRange(400, 500)), scores(0.1, 1, 0.7, 0, 0.6).salient(0.6));
        assertTrue(scores(-1, 0).salient(0).isEmpty(), "nothing speaks for the class");
        assertEquals(List.of(new SampleRange(100, 200)), scores(0, 1).salient(0), "a score of nothing is never salient");
    }

    @Test
    void curveIsTheMeanOfWhatCovers() {
        TimeScores overlapping = TimeScores.of(SegmentAttribution.of(
                List.of(Segment.of(new SampleRange(0, 20)), Segment.of(new SampleRange(10, 30))), new double[] {1, 3}));
        assertArrayEquals(new double[] {1, 2, 3, 0}, overlapping.curve(10, 40), 1e-12);
        assertArrayEquals(new double[] {1}, overlapping.curve(10, 5), 1e-12);
    }

    @Test
    void cellsCountBySumOfWhatSpeaksFor() {
        CellAttribution cells = new CellAttribution(List.of(new SampleRange(0, 10), new SampleRange(10, 20)), List.of(0.0, 100.0, 200.0),
                List.of(List.of(1.0, -5.0), List.of(2.0, 1.0)), Map.of(), List.of());
        assertEquals(List.of(3.0, 1.0), TimeScores.of(cells).scores());
    }

    @Test
    void constantScoresAreNamedSo() {
        assertTrue(scores(1, 1, 1).isConstant());
        assertFalse(scores(1, 2).isConstant());
    }

    @Test
    void percentagesThatMeanLittleSaySo() {
        List<Segment> segments = List.of(Segment.of(new SampleRange(0, 10)), Segment.of(new SampleRange(10, 20)));
        assertEquals(Optional.empty(), new TimeScores(segments, List.of(0.3, 0.1)).percentWarning());
        assertEquals(Optional.empty(), new TimeScores(List.of(), List.of()).percentWarning());
        assertEquals("percent-is-raw", new TimeScores(segments, List.of(-0.3, 0.1)).percentWarning().orElseThrow().code());
        assertEquals("percent-beyond-100", new TimeScores(segments, List.of(0.3, -0.2)).percentWarning().orElseThrow().code());
    }
}
