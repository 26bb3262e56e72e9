/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViterbiPitchTrackerTest {

    private final PitchTracker tracker = ViterbiPitchTracker.speech();

    @ParameterizedTest
    @ValueSource(ints = {70, 100, 123, 220, 310, 440})
    void findsThePitchOfATone(int hertz) {
        for (int rate : new int[] {8000, 16000, 44100}) {
            PitchTrack track = tracker.track(Signals.sine(hertz, 0.3, rate, rate), rate);
            assertEquals(101, track.frames());
            for (int t = 5; t < 95; t++) {
                assertEquals(hertz, track.hertz(t), 0.006 * hertz, "at " + track.seconds(t) + " s, rate " + rate);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 160, 250})
    void findsThePitchOfPulses(int period) {
        PitchTrack track = tracker.track(Signals.pulses(period, 16000), 16000);
        for (int t = 5; t < 95; t++) {
            assertEquals(16000.0 / period, track.hertz(t), 0.01 * 16000 / period);
        }
    }

    @Test
    void followsAGlide() {
        float[] glide = new float[32000];
        double phase = 0;
        for (int i = 0; i < glide.length; i++) {
            double hertz = 100 * Math.pow(2, i / 32000.0);
            phase += 2 * Math.PI * hertz / 16000;
            glide[i] = (float) (0.2 * Math.sin(phase) + 0.15 * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase));
        }
        PitchTrack track = tracker.track(glide, 16000);
        for (int t = 5; t < 195; t++) {
            assertEquals(100 * Math.pow(2, t / 200.0), track.hertz(t), 3);
        }
    }

    @Test
    void hearsNoVoiceInNoiseAndSilence() {
        PitchTrack noise = tracker.track(Signals.noise(0.1, 32000, 1), 16000);
        assertTrue(noise.voicedFrames() < 0.1 * noise.frames(), () -> noise.voicedFrames() + " of " + noise.frames());
        assertEquals(0, tracker.track(new float[16000], 16000).voicedFrames());
        assertEquals(0, tracker.track(new float[16000], 16000).medianHertz());
    }

    /** A part tracked alone has the whole recording's pitch a little off its edges, also where the part is quieter than the rest. */
    @Test
    void partHasThePitchOfTheWhole() {
        int rate = 16_000;
        float[] clip = Signals.speechLike(6 * rate, rate, 5);
        for (int i = 3 * rate; i < clip.length; i++) {
            clip[i] *= 0.02f;
        }
        double loudest = 0;
        for (int from = 0; from + 400 <= clip.length; from += 200) {
            double squares = 0;
            for (int i = from; i < from + 400; i++) {
                squares += clip[i] * (double) clip[i];
            }
            loudest = Math.max(loudest, Math.sqrt(squares / 400));
        }
        PitchTrack whole = tracker.track(clip, rate);
        PitchTrack part = ViterbiPitchTracker.speech().track(Arrays.copyOfRange(clip, 2 * rate, 6 * rate), rate, loudest);
        int same = 0;
        for (int t = 60; t < 340; t++) {
            same += part.hertz(t) == whole.hertz(200 + t) ? 1 : 0;
        }
        assertTrue(same >= 275, same + " of 280 frames alike");
    }

    @Test
    void separatesVoiceFromPauses() {
        float[] clip = new float[32000];
        System.arraycopy(Signals.pulses(100, 10000), 0, clip, 8000, 10000);
        PitchTrack track = tracker.track(clip, 16000);
        assertFalse(track.isVoiced(30));
        assertTrue(track.isVoiced(80));
        assertFalse(track.isVoiced(150));
        assertEquals(160, track.medianHertz(), 2);
    }

    @Test
    void takesAnySignal() {
        for (int length : new int[] {0, 1, 100, 1000}) {
            assertEquals(1 + length / 160, tracker.track(Signals.noise(1, length, 1), 16000).frames());
        }
        float[] broken = Signals.sine(200, 0.3, 8000, 16000);
        broken[4000] = Float.NaN;
        broken[4001] = Float.POSITIVE_INFINITY;
        PitchTrack track = tracker.track(broken, 16000);
        for (int t = 0; t < track.frames(); t++) {
            assertTrue(Double.isFinite(track.hertz(t)) && track.periodicity(t) >= 0 && track.periodicity(t) <= 1);
        }
    }
}
