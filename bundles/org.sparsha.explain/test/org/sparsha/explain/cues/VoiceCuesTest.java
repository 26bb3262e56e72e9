/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VoiceCuesTest {

    private static final int RATE = 16000;

    /** A made voice of harmonics, louder and higher in the third of its four seconds. */
    private static float[] voice(double gain, double semitones, long seed) {
        float[] samples = new float[4 * RATE];
        SplittableRandom random = new SplittableRandom(seed);
        double phase = 0;
        double drift = 0;
        for (int i = 0; i < samples.length; i++) {
            boolean inside = i >= 2 * RATE && i < 3 * RATE;
            drift += 1e-4 * random.nextGaussian() - 1e-5 * drift;
            double hertz = 140 * Math.pow(2, ((inside ? semitones : 0) + drift) / 12);
            phase += 2 * Math.PI * hertz / RATE;
            double value = 0;
            for (int h = 1; h < 12; h++) {
                value += Math.sin(h * phase) / h;
            }
            samples[i] = (float) (0.05 * value * (inside ? gain : 1) * (1 + 0.2 * Math.sin(i * 2 * Math.PI * 3.1 / RATE))
                    + 1e-4 * random.nextGaussian());
        }
        return samples;
    }

    private static VoiceCues cues(float[] samples, double from, double to) {
        return VoiceCues.of(VoiceContours.of(samples, RATE), List.of(SampleRange.ofSeconds(from, to, RATE)), RATE,
                Optional.empty());
    }

    @Test
    void saysWhatSetsThePartApart() {
        VoiceCues cues = cues(voice(2, 4, 1), 2, 3);
        assertTrue(cues.sentence().contains("louder (level +"), cues.cues().toString());
        assertTrue(cues.sentence().contains("higher (pitch +"), cues.cues().toString());
        Cue pitch = cues.cues().stream().filter(cue -> cue.property() == VoiceProperty.PITCH).findFirst().orElseThrow();
        assertEquals(4, pitch.difference(), 0.3);
        assertTrue(pitch.isBeyondChance());
    }

    /** Over many made voices without any difference it claims one about as seldom as it says. */
    @Test
    void claimsNothingWhereThereIsNothing() {
        int claimed = 0;
        for (int seed = 0; seed < 20; seed++) {
            claimed += cues(voice(1, 0, seed), 1, 1.7).sentence().contains("by more than chance") ? 0 : 1;
        }
        assertTrue(claimed <= 3, "claimed in " + claimed + " of 20");
    }

    @Test
    void saysSoWhereNothingCanBeCompared() {
        assertTrue(cues(new float[RATE], 0.2, 0.5).sentence().contains("nothing to compare"));
        assertTrue(cues(voice(1, 0, 1), 0, 4).sentence().contains("nothing to compare"));
    }

    private static UsualVoice usual(int recordings) {
        return new UsualVoice(IntStream.range(0, recordings).mapToObj(seed -> UsualVoice.means(
                VoiceContours.of(voice(1, 0, 100 + seed), RATE))).toList());
    }

    private static VoiceCues against(UsualVoice usual, double semitones) {
        return VoiceCues.of(VoiceContours.of(voice(1, semitones, 2), RATE), List.of(SampleRange.ofSeconds(2, 3, RATE)), RATE,
                Optional.of(usual));
    }

    @Test
    void saysWhatIsUnusualForTheSpeaker() {
        VoiceCues cues = against(usual(6), 4);
        UsualCue pitch = cues.usual().stream().filter(cue -> cue.property() == VoiceProperty.PITCH).findFirst().orElseThrow();
        assertEquals(4, pitch.difference(), 0.5);
        assertTrue(pitch.isBeyondAll() && pitch.z() > 2 && pitch.recordings() == 6, pitch.toString());
        String said = cues.sentence().substring(cues.sentence().indexOf("Than each of the speaker's 6 other recordings it is "));
        assertTrue(said.contains("higher (pitch +"), said);
        assertTrue(!said.contains("level"), said);
    }

    @Test
    void saysNothingOfTheUsualFromFewRecordings() {
        assertEquals(List.of(), against(usual(4), 4).usual());
    }

    /** A voice that glides by so many semitones a second, in one of its four seconds otherwise than in the rest. */
    private static float[] glide(double inside, double outside) {
        float[] samples = new float[4 * RATE];
        double phase = 0;
        double semitones = 0;
        for (int i = 0; i < samples.length; i++) {
            semitones += (i >= 2 * RATE && i < 3 * RATE ? inside : outside) / RATE;
            phase += 2 * Math.PI * 140 * Math.pow(2, semitones / 12) / RATE;
            for (int h = 1; h < 12; h++) {
                samples[i] += (float) (0.05 * Math.sin(h * phase) / h);
            }
        }
        return samples;
    }

    private static Cue cue(VoiceCues cues, VoiceProperty property) {
        return cues.cues().stream().filter(one -> one.property() == property).findFirst().orElseThrow();
    }

    @Test
    void theSlopeOfAGlideIsThatItWasMadeWith() {
        Cue slope = cue(cues(glide(6, -3), 2, 3), VoiceProperty.PITCH_SLOPE);
        assertEquals(6, slope.salient(), 0.1);
        assertEquals(-3, slope.rest(), 0.1);
        assertTrue(slope.z() > 1, slope.toString());
    }

    /** A voice that falls slowly and is an octave higher in one stretch rises nowhere. */
    @Test
    void anOctaveJumpIsNoSlope() {
        float[] samples = new float[4 * RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double octaves = (i >= 2.6 * RATE ? 1 : 0) - 2 * i / (12.0 * RATE);
            phase += 2 * Math.PI * 140 * Math.pow(2, octaves) / RATE;
            for (int h = 1; h < 12; h++) {
                samples[i] += (float) (0.05 * Math.sin(h * phase) / h);
            }
        }
        VoiceCues cues = cues(samples, 2, 3);
        assertEquals(-2, cue(cues, VoiceProperty.PITCH_SLOPE).salient(), 0.3);
        assertTrue(cues.cues().stream().noneMatch(one -> one.property() == VoiceProperty.PITCH_MOVEMENT && one.isBeyondChance()),
                cues.cues().toString());
    }

    /** Up and down by so many semitones to either side in one of its four seconds, by a third of that in the rest. */
    @Test
    void saysHowWideTheMelodyOfThePartIs() {
        float[] samples = new float[4 * RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double depth = i >= 2 * RATE && i < 3 * RATE ? 3 : 1;
            phase += 2 * Math.PI * 140 * Math.pow(2, depth * Math.sin(2 * Math.PI * 2 * i / RATE) / 12) / RATE;
            for (int h = 1; h < 12; h++) {
                samples[i] += (float) (0.05 * Math.sin(h * phase) / h);
            }
        }
        Cue range = cue(cues(samples, 2, 3), VoiceProperty.PITCH_RANGE);
        double middle = 2 * Math.sin(0.4 * Math.PI); // of a sine wave: from its 10 % to its 90 % quantile
        assertEquals(3 * middle, range.salient(), 0.4);
        assertEquals(middle, range.rest(), 0.2);
        assertTrue(range.z() > 1, range.toString());
    }

    @Test
    void aGlideThroughTheWholeRecordingIsItsSlope() {
        assertEquals(2.5, UsualVoice.means(VoiceContours.of(glide(2.5, 2.5), RATE)).get(VoiceProperty.PITCH_SLOPE), 0.05);
    }

    /** Three syllables a second in one part of it, six in the rest. */
    @Test
    void saysHowFastThePartIsSpoken() {
        float[] samples = voice(1, 0, 3);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) (0.6 - 0.4 * Math.cos(2 * Math.PI * (i >= 2 * RATE && i < 3 * RATE ? 3 : 6) * i / RATE));
        }
        Cue rate = cue(cues(samples, 2, 3), VoiceProperty.SPEAKING_RATE);
        assertEquals(3, rate.salient(), 0.6);
        assertEquals(6, rate.rest(), 0.6);
        assertTrue(cues(samples, 2, 3).cues().stream().noneMatch(one -> one.property() == VoiceProperty.PAUSE_SHARE), "no pauses");
    }

    @Test
    void saysThatThePartHoldsThePauses() {
        float[] samples = voice(1, 0, 4);
        Arrays.fill(samples, (int) (2.2 * RATE), (int) (2.7 * RATE), 0);
        Cue share = cue(cues(samples, 2, 3), VoiceProperty.PAUSE_SHARE);
        assertEquals(50, share.salient(), 8);
        assertEquals(0, share.rest());
        assertEquals(60, cue(cues(samples, 2, 3), VoiceProperty.PAUSE_RATE).salient(), 1);
    }

    /** Rates and slopes of half a second lie beyond those of whole recordings by nature. */
    @Test
    void noRateOrSlopeIsCalledUnusual() {
        VoiceCues cues = VoiceCues.of(VoiceContours.of(glide(9, 0), RATE), List.of(SampleRange.ofSeconds(2, 3, RATE)), RATE,
                Optional.of(usual(6)));
        assertTrue(cues.usual().stream().anyMatch(one -> one.property() == VoiceProperty.PITCH_SLOPE && one.isBeyondAll()));
        assertTrue(!cues.sentence().substring(cues.sentence().indexOf("Than each")).contains("slope"), cues.sentence());
    }
}
