/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.cues.VoiceCues;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExplanationSummaryTest {

    private static final Prediction PREDICTION = new Prediction(List.of("anger", "fear", "joy"), new double[] {2, 1, 0},
            new double[] {0.7, 0.2, 0.1});
    private static final List<Segment> SEGMENTS = List.of(new Segment(new SampleRange(0, 8000), "no"),
            Segment.of(new SampleRange(8000, 16000)), Segment.of(new SampleRange(16000, 24000)), Segment.of(new SampleRange(24000, 32000)));

    /** The second half of ten seconds at 16 kHz, analysed at 8 kHz. */
    private static Explanation explanation(Attribution attribution, int target, Prediction prediction) {
        Explanation.Algorithm algorithm = new Explanation.Algorithm("some", "1", ParameterValues.none());
        return new Explanation(new Explanation.Audio("clip.wav", "00", 16000, 1, 160000, Optional.of(new SampleRange(80000, 160000))),
                new Explanation.ModelIdentity("toy", "1", "00"), prediction, target, algorithm, Optional.of(algorithm),
                Optional.of(algorithm), 0, 0.7, 612, 1.9, 8000, attribution, List.of(new SampleRange(0, 8000)), Map.of(),
                List.of(new Warning("pauses", "Half of it is pauses.")), "explain");
    }

    private static ExplanationSummary summary(Attribution attribution) {
        return ExplanationSummary.of(explanation(attribution, 0, PREDICTION), Verdict.NONE, Optional.empty());
    }

    /** What an explainer makes of a model that says the same to everything. */
    @Test
    void roundingHasNoShares() {
        assertEquals(List.of(0.0, 0.0, 0.0, 0.0), explanation(SegmentAttribution.of(SEGMENTS, new double[] {4e-15, -1e-15, 2e-7, 0}), 0,
                PREDICTION).percent());
        assertEquals(List.of(50.0, -25.0, 25.0, 0.0), explanation(SegmentAttribution.of(SEGMENTS, new double[] {2e-5, -1e-5, 1e-5, 0}), 0,
                PREDICTION).percent());
    }

    @Test
    void namesTheStrongestPartsForAndAgainst() {
        ExplanationSummary summary = summary(SegmentAttribution.of(SEGMENTS, new double[] {0.24, 0.01, -0.08, 0.06}));
        assertEquals(List.of("“no”, 5.00 to 6.00 s: +0.240, for anger", "8.00 to 9.00 s: +0.060, for anger",
                "7.00 to 8.00 s: −0.080, against anger"), summary.lines(ExplanationSummary.Topic.PARTS));
        assertEquals(List.of(new SampleRange(80000, 96000)), summary.sections().get(0).lines().get(0).sound(),
                "on the recording's own samples");
        assertEquals(List.of("1 of the 4 parts have less than a tenth of the weight of the strongest."),
                summary.lines(ExplanationSummary.Topic.NOT_BY));
        assertEquals(List.of("anger rather than fear: 0.70 against 0.20."), summary.lines(ExplanationSummary.Topic.OTHERS));
        assertEquals(List.of("Half of it is pauses."), summary.lines(ExplanationSummary.Topic.WARNINGS));
        assertEquals(List.of(), summary.lines(ExplanationSummary.Topic.TOGETHER));
        assertTrue(summary.text().startsWith("clip.wav: the model hears anger"), summary.text());
    }

    @Test
    void namesNoPartWhoseIntervalHoldsZero() {
        SegmentAttribution uncertain = SegmentAttribution.of(SEGMENTS, new double[] {0.24, 0.2, -0.08, -0.09}).withIntervals(
                new double[] {0.1, -0.01, -0.1, -0.2}, new double[] {0.3, 0.3, -0.01, 0.1});
        assertEquals(List.of("“no”, 5.00 to 6.00 s: +0.240, for anger", "7.00 to 8.00 s: −0.080, against anger"),
                summary(uncertain).lines(ExplanationSummary.Topic.PARTS));
    }

    @Test
    void neverCallsRoundingStrong() {
        ExplanationSummary summary = summary(SegmentAttribution.of(SEGMENTS, new double[] {1e-9, -1e-9, 0, 0}));
        assertEquals(List.of(), summary.lines(ExplanationSummary.Topic.PARTS));
        assertEquals(List.of(), summary.lines(ExplanationSummary.Topic.NOT_BY));
    }

    @Test
    void saysWhatSegmentsDoTogether() {
        SegmentAttribution main = SegmentAttribution.of(SEGMENTS, new double[] {0.2, 0.1, 0, 0});
        List<List<Double>> pairs = List.of(List.of(0.0, 0.11, 0.0, -0.2), List.of(0.11, 0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0, 0.0),
                List.of(-0.2, 0.0, 0.0, 0.0));
        assertEquals(List.of("“no”, 5.00 to 6.00 s and 8.00 to 9.00 s: −0.200, less than what each does alone adds up to",
                "“no”, 5.00 to 6.00 s and 6.00 to 7.00 s: +0.110, more than what each does alone adds up to"),
                summary(new InteractionAttribution(main, pairs)).lines(ExplanationSummary.Topic.TOGETHER));
        List<Double> none = List.of(0.0, 0.0, 0.0, 0.0);
        assertEquals(List.of("No two parts do more or less together than each alone."),
                summary(new InteractionAttribution(main, List.of(none, none, none, none))).lines(ExplanationSummary.Topic.TOGETHER));
    }

    @Test
    void namesCellsWithTheirBand() {
        CellAttribution cells = new CellAttribution(List.of(new SampleRange(0, 8000), new SampleRange(8000, 16000)),
                List.of(0.0, 900.0, 4000.0), List.of(List.of(0.01, 0.3), List.of(-0.1, 0.0)), Map.of(), List.of());
        assertEquals(List.of("6.00 to 7.00 s, 0 to 900 Hz: +0.300, for anger", "5.00 to 6.00 s, 900 to 4000 Hz: −0.100, against anger"),
                summary(cells).lines(ExplanationSummary.Topic.PARTS));
    }

    @Test
    void saysWhichChangesGiveAnotherAnswer() {
        ResponseCurves.Curve flat = new ResponseCurves.Curve("Loudness", "dB", List.of(-6.0, 0.0),
                List.of(List.of(0.69, 0.21, 0.1), List.of(0.7, 0.2, 0.1)));
        ResponseCurves.Curve steep = new ResponseCurves.Curve("Pitch range", "×", List.of(0.5, 1.0, 2.0),
                List.of(List.of(0.2, 0.6, 0.2), List.of(0.7, 0.2, 0.1), List.of(0.9, 0.05, 0.05)));
        ExplanationSummary summary = ExplanationSummary.of(explanation(new ResponseCurves(List.of(flat, steep), Map.of(), List.of()), 0,
                PREDICTION), Verdict.NONE, Optional.of(new VoiceCues(List.of(), List.of())));
        assertEquals(List.of(
                "Pitch range, changed by 0.50 to 2.00 ×: anger between 0.20 (at 0.50) and 0.90 (at 2.00); "
                        + "the model then hears fear (0.60 at 0.50).",
                "Loudness, changed by −6.00 to 0.00 dB: anger between 0.69 (at −6.00) and 0.70 (at 0.00); the answer stays the same."),
                summary.lines(ExplanationSummary.Topic.CHANGES));
        assertEquals(List.of(), summary.lines(ExplanationSummary.Topic.VOICE), "changes mark no part whose voice could be compared");
    }

    @Test
    void saysThatAnotherClassIsExplained() {
        Attribution attribution = SegmentAttribution.of(SEGMENTS, new double[] {0.2, 0, 0, 0});
        assertEquals(List.of("fear is explained, but the model hears anger: 0.20 against 0.70."), ExplanationSummary
                .of(explanation(attribution, 1, PREDICTION), Verdict.NONE, Optional.empty()).lines(ExplanationSummary.Topic.OTHERS));
        Prediction values = new Prediction(List.of("valence", "arousal"), new double[] {0.6, 0.8}, new double[] {0.6, 0.8});
        assertEquals(List.of(), ExplanationSummary.of(explanation(attribution, 0, values), Verdict.NONE, Optional.empty())
                .lines(ExplanationSummary.Topic.OTHERS));
    }

    @Test
    void saysWhatItIsSetAgainst() throws ParameterException {
        TextParameter against = new TextParameter("against", "Against", "The other class.", "", false);
        Explanation alone = explanation(SegmentAttribution.of(SEGMENTS, new double[] {0.24, 0, -0.08, 0}), 0, PREDICTION);
        Explanation set = new Explanation(alone.audio(), alone.model(), PREDICTION, 0, new Explanation.Algorithm("some", "1",
                ParameterValues.defaults(List.of(against)).with(against, "joy")), alone.perturbation(), alone.segmenter(), 0, 0.7, 1, 0.1,
                8000, alone.attribution(), alone.salient(), Map.of(), List.of(), "explain");
        ExplanationSummary summary = ExplanationSummary.of(set, Verdict.NONE, Optional.empty());
        assertEquals(List.of("“no”, 5.00 to 6.00 s: +0.240, for anger rather than joy", "7.00 to 8.00 s: −0.080, against anger rather "
                + "than joy"), summary.lines(ExplanationSummary.Topic.PARTS));
        assertEquals(List.of("anger rather than joy is explained: 0.70 against 0.10. Positive scores speak for anger and against joy; "
                + "what speaks for both of them alike has none."), summary.lines(ExplanationSummary.Topic.OTHERS));
    }
}
