/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.layer.ArcLayer;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InteractionArcsTest {

    private static final SampleRange PART = new SampleRange(1000, 7000);

    private static List<ArcLayer.Arc> arcs(double first, double second, double third) {
        List<Segment> segments = IntStream.range(0, 3).mapToObj(i -> Segment.of(SampleRange.ofLength(i * 1000L, 1000))).toList();
        Attribution attribution = new InteractionAttribution(SegmentAttribution.of(segments, new double[3]),
                List.of(List.of(0.0, first, second), List.of(first, 0.0, third), List.of(second, third, 0.0)));
        Explanation.Algorithm algorithm = new Explanation.Algorithm("some", "1", ParameterValues.none());
        return InteractionArcs.of(new Explanation(new Explanation.Audio("clip.wav", "00", 16000, 1, 40000, Optional.of(PART)),
                new Explanation.ModelIdentity("toy", "1", "00"), new Prediction(List.of("a", "b"), new double[] {1, 0},
                        new double[] {0.7, 0.3}), 0, algorithm, Optional.of(algorithm), Optional.of(algorithm), 0, 0.7, 1, 1, 8000,
                attribution, List.of(), Map.of(), List.of(), "explain"), 16000, PART);
    }

    @Test
    void joinsTheStrongestPairsOnTheRecordingsSamples() {
        assertEquals(List.of(new ArcLayer.Arc(new SampleRange(3000, 5000), new SampleRange(5000, 7000), 0.5),
                new ArcLayer.Arc(new SampleRange(1000, 3000), new SampleRange(3000, 5000), -1)), arcs(-0.4, 0.05, 0.2));
    }

    @Test
    void roundingJoinsNothing() {
        assertEquals(List.of(), arcs(1e-9, -1e-9, 0));
    }
}
