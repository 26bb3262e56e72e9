/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The line that gives an explanation's cues again. */
class VoiceComparisonTest {

    private static Explanation explanation() {
        Explanation.Algorithm algorithm = new Explanation.Algorithm("some", "1", ParameterValues.none());
        return new Explanation(new Explanation.Audio("clip.wav", "00", 16000, 1, 16000), new Explanation.ModelIdentity("toy", "1", "00"),
                new Prediction(List.of("a", "b"), new double[] {1, 0}, new double[] {0.7, 0.3}), 0, algorithm, Optional.empty(),
                Optional.empty(), 0, 0.7, 1, 1, 16000,
                SegmentAttribution.of(List.of(Segment.of(new SampleRange(0, 16000))), new double[] {1}), List.of(), Map.of(), List.of(),
                "explain clip.wav --seed 0");
    }

    @Test
    void theUsualRangeNeedsNoOptions() {
        assertEquals("explain clip.wav --seed 0 --cues", VoiceComparison.again(explanation(), PitchRange.SPEECH, Optional.empty()).rerun());
    }

    @Test
    void anotherRangeIsInTheLine() {
        assertEquals("explain clip.wav --seed 0 --cues --pitch-floor 60.5 --pitch-ceiling 300",
                VoiceComparison.again(explanation(), new PitchRange(60.5, 300), Optional.empty()).rerun());
    }

    /** The verdict on trust is drawn from the metrics: without them an explanation that was checked says that it wasn't. */
    @Test
    void whatWasMeasuredStays() {
        Map<String, MetricResult> measured = Map.of("deletion", MetricResult.of("deletion", 0.5, "half"));
        Explanation checked = explanation().withMetrics(measured, List.of(), "explain clip.wav --metric deletion");
        Explanation again = VoiceComparison.again(checked, PitchRange.SPEECH, Optional.empty());
        assertEquals(measured, again.metrics());
        assertEquals("explain clip.wav --metric deletion --cues", again.rerun());
    }

    /** Whatever the project's range is later. */
    @Test
    void aProjectIsInTheLineWithTheRangeItHad() {
        assertEquals("explain clip.wav --seed 0 --cues --pitch-floor 75 --pitch-ceiling 600 --project 'my project'",
                VoiceComparison.again(explanation(), PitchRange.SPEECH, Optional.of(Path.of("my project"))).rerun());
    }
}
