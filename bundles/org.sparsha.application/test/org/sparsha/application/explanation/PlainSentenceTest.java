/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;
import org.sparsha.model.Familiarity;
import org.sparsha.model.LevelModulation;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlainSentenceTest {

    private static final Prediction SURE = new Prediction(List.of("anger", "fear"), new double[] {2, 0}, new double[] {0.93, 0.07});

    private static Explanation explanation(Attribution attribution, List<SampleRange> salient, Optional<SampleRange> part) {
        Explanation.Algorithm algorithm = new Explanation.Algorithm("some", "1", ParameterValues.none());
        return new Explanation(new Explanation.Audio("folder/clip.wav", "00", 8000, 1, 80000, part),
                new Explanation.ModelIdentity("toy", "1", "00"), SURE, 0, algorithm, Optional.of(algorithm), Optional.of(algorithm), 0,
                0.93, 10, 0.1, 8000, attribution, salient, Map.of(), List.of(), "explain");
    }

    @Test
    void saysWhatIsHeardAndHowSure() {
        assertEquals("clip.wav: the model hears anger and is very sure (93 %; next fear 7 %).",
                PlainSentence.of("a\\clip.wav", SURE, List.of()));
        assertEquals("-: the model hears fear and is unsure (40 %; next anger 35 %).", PlainSentence.of("-",
                new Prediction(List.of("anger", "calm", "fear"), new double[] {0, 0, 0}, new double[] {0.35, 0.25, 0.4}), List.of()));
    }

    @Test
    void isAsSureAsTheModelIsRightOnRecordingsLikeThis() {
        Prediction foreign = SURE.with(new Familiarity(3, 0, Familiarity.Level.FOREIGN, OptionalDouble.of(10)));
        assertEquals("a.wav: the model hears anger and is fairly sure (56 %; next fear 44 %), but it is not for recordings like this one.",
                PlainSentence.of("a.wav", foreign, List.of()));
        assertEquals("a.wav: the model hears anger and is fairly sure (55 %; next sadness 45 %), but it is not for recordings like this "
                + "one. Arousal carries over better than classes do; it sounds high (55 %).",
                PlainSentence.of("a.wav", new Prediction(List.of("anger", "sadness"), new double[] {0.2, 0}, new double[] {0.55, 0.45})
                        .with(new Familiarity(3, 0, Familiarity.Level.FOREIGN, OptionalDouble.empty())), List.of()));
    }

    @Test
    void saysHowFamiliarTheRecordingIs() {
        assertEquals("a.wav: the model hears anger and is very sure (93 %; next fear 7 %); it knows such recordings.",
                PlainSentence.of("a.wav", SURE.with(new Familiarity(1, 0.5, Familiarity.Level.FAMILIAR, OptionalDouble.empty())),
                        List.of()));
        assertEquals("a.wav: the model hears anger and is very sure (93 %; next fear 7 %); among those that it knows, this recording is "
                + "unusual.", PlainSentence.of("a.wav", SURE.with(new Familiarity(2, 0.01, Familiarity.Level.UNUSUAL,
                        OptionalDouble.empty())), List.of()));
    }

    @Test
    void doesNotAnswerNoiseAsIfItWereSpeech() {
        assertEquals("a.wav: this may be no speech; to the model it sounds most like anger (93 %; next fear 7 %).",
                PlainSentence.of("a.wav", SURE, List.of(new Warning(LevelModulation.NOT_SPEECH, "Hiss."))));
    }

    @Test
    void saysWhereOnlyTheMeanOfChannelsIsHeard() {
        assertEquals("a.wav (mean heard): the model hears anger and is very sure (93 %; next fear 7 %).",
                PlainSentence.of("b/a.wav", SURE, List.of(new Warning(ChannelDifference.CODE, "The 2 channels differ."))));
    }

    @Test
    void dimensionsHaveValues() {
        assertEquals("clip.wav: the model hears valence 0.62, arousal 0.80.", PlainSentence.of("clip.wav",
                new Prediction(List.of("valence", "arousal"), new double[] {0.62, 0.8}, new double[] {0.62, 0.8}), List.of()));
    }

    @Test
    void saysWhatTheClassIsSetAgainst() throws Exception {
        TextParameter against = new TextParameter("against", "Against", "What.", "", false);
        Explanation.Algorithm algorithm = new Explanation.Algorithm("some", "1",
                ParameterValues.parse(List.of(against), Map.of("against", "fear")));
        Attribution attribution = SegmentAttribution.of(List.of(Segment.of(new SampleRange(0, 80000))), new double[] {1});
        Explanation contrast = new Explanation(new Explanation.Audio("clip.wav", "00", 8000, 1, 80000),
                new Explanation.ModelIdentity("toy", "1", "00"), SURE, 0, algorithm, Optional.empty(), Optional.empty(), 0, 2.6, 10, 0.1,
                8000, attribution, List.of(new SampleRange(4000, 12000)), Map.of(), List.of(), "explain");
        String sentence = PlainSentence.of(contrast, Verdict.NONE);
        assertTrue(sentence.contains("What speaks most for anger rather than fear lies at 0.50 to 1.50 s"), sentence);
        assertEquals("log p(anger) - log p(fear)", contrast.scoreUnit());
    }

    @Test
    void saysWhereInTheRecordingAndHowFarToTrustIt() {
        Attribution attribution = SegmentAttribution.of(List.of(Segment.of(new SampleRange(0, 40000))), new double[] {1});
        List<SampleRange> salient = List.of(new SampleRange(4000, 12000));
        Verdict verdict = new Verdict(TrustLevel.POINTING, "Points the right way. It falls.", List.of());
        assertEquals("clip.wav: the model hears anger and is very sure (93 %; next fear 7 %). What speaks most for anger lies at "
                + "5.50 to 6.50 s (20 % of the time). How far to trust that: points the right way.",
                PlainSentence.of(explanation(attribution, salient, Optional.of(new SampleRange(40000, 80000))), verdict));
        assertEquals("clip.wav: the model hears anger and is very sure (93 %; next fear 7 %). Nothing in the recording speaks for anger "
                + "more than the rest. How far to trust that: not checked yet.",
                PlainSentence.of(explanation(attribution, List.of(), Optional.empty()), Verdict.NONE));
    }

    @Test
    void saysWhatChangesTheAnswerMost() {
        Attribution curves = new ResponseCurves(List.of(), Map.of(), List.of(),
                Optional.of(new ChangedSound("Pitch level by +4.00 semitones: anger 0.20.", 8000, new float[1])));
        assertEquals("clip.wav: the model hears anger and is very sure (93 %; next fear 7 %). What moves it most is changed: "
                + "Pitch level by +4.00 semitones: anger 0.20. How far to trust that: not checked yet.",
                PlainSentence.of(explanation(curves, List.of(), Optional.empty()), Verdict.NONE));
    }
}
