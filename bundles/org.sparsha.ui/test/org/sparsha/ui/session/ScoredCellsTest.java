/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.layer.CellLayer;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ScoredCellsTest {

    private static final SampleRange PART = new SampleRange(16000, 31000);

    private static Explanation explanation(Attribution attribution) {
        Explanation.Algorithm algorithm = new Explanation.Algorithm("some", "1", ParameterValues.none());
        return new Explanation(new Explanation.Audio("clip.wav", "00", 16000, 1, 40000, Optional.of(PART)),
                new Explanation.ModelIdentity("toy", "1", "00"), new Prediction(List.of("a", "b"), new double[] {1, 0},
                        new double[] {0.7, 0.3}), 0, algorithm, Optional.of(algorithm), Optional.of(algorithm), 0, 0.7, 1, 1, 8000,
                attribution, List.of(), Map.of(), List.of(), "explain");
    }

    @Test
    void cellsLieOnTheRecordingAndAreNamedByTheirBand() {
        Explanation explanation = explanation(new CellAttribution(List.of(new SampleRange(0, 4000), new SampleRange(4000, 8000)),
                List.of(0.0, 900.0, 4000.0), List.of(List.of(0.1, 0.3), List.of(-0.5, 0.2)), Map.of(), List.of()));
        List<CellLayer.Cell> cells = ScoredCells.of(explanation, 16000, PART, 0.6);
        assertEquals(List.of(
                new CellLayer.Cell(new Segment(new SampleRange(16000, 24000), "0–900 Hz"), 0, 900, 0.1, false),
                new CellLayer.Cell(new Segment(new SampleRange(16000, 24000), "900–4000 Hz"), 900, 4000, -0.5, false),
                new CellLayer.Cell(new Segment(new SampleRange(24000, 31000), "0–900 Hz"), 0, 900, 0.3, true),
                new CellLayer.Cell(new Segment(new SampleRange(24000, 31000), "900–4000 Hz"), 900, 4000, 0.2, true)), cells);
        assertEquals(List.of(false, false, true, true), ScoredCells.asSegments(cells).stream().map(ScoredSegment::salient).toList());
    }

    @Test
    void segmentsHaveNoCells() {
        assertEquals(List.of(), ScoredCells.of(explanation(SegmentAttribution.of(List.of(), new double[0])), 16000, PART, 0.6));
    }
}
