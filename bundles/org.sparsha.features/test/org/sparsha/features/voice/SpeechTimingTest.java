/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Syllables and pauses of made sounds, of which their number and length are known. */
class SpeechTimingTest {

    private static final int RATE = 16000;

    /** A vowel of harmonics of 120 Hz, silent at both ends for half a second, whose level falls 12 dB between its syllables. */
    private static float[] vowel(double seconds, double syllablesASecond) {
        float[] samples = new float[(int) ((seconds + 1) * RATE)];
        for (int i = RATE / 2; i < samples.length - RATE / 2; i++) {
            double at = i / (double) RATE - 0.5;
            double value = 0;
            for (int h = 1; h < 12; h++) {
                value += Math.sin(2 * Math.PI * 120 * h * at) / h;
            }
            samples[i] = (float) (0.1 * value * (0.625 - 0.375 * Math.cos(2 * Math.PI * syllablesASecond * at)));
        }
        return samples;
    }

    private static double[] present(VoiceContours voice, VoiceProperty property) {
        return Arrays.stream(voice.values(property)).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static double mean(float[] samples, VoiceProperty property) {
        return Arrays.stream(present(VoiceContours.of(samples, RATE), property)).average().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 4, 5, 6, 8})
    void aModulatedVowelHasAsManySyllablesAsItWasMadeWith(double syllables) {
        VoiceContours voice = VoiceContours.of(vowel(4, syllables), RATE);
        double[] contour = present(voice, VoiceProperty.SPEAKING_RATE);
        assertEquals(4 * syllables, Arrays.stream(contour).filter(value -> value > 0).count(), 1);
        assertEquals(syllables, Arrays.stream(contour).average().orElseThrow(), 0.06 * syllables);
    }

    @Test
    void aRippleOfLessThanTwoDecibelsIsNoSyllable() {
        float[] samples = vowel(3, 0);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) (1 + 0.08 * Math.cos(2 * Math.PI * 5 * i / RATE));
        }
        assertEquals(1, Arrays.stream(VoiceContours.of(samples, RATE).values(VoiceProperty.SPEAKING_RATE)).filter(value -> value > 0)
                .count(), 1);
    }

    @Test
    void aPauseIsSilenceOfAQuarterOfASecond() {
        float[] samples = vowel(6, 4);
        Arrays.fill(samples, 2 * RATE, (int) (2.5 * RATE), 0);
        Arrays.fill(samples, 4 * RATE, (int) (4.8 * RATE), 0);
        Arrays.fill(samples, (int) (5.5 * RATE), (int) (5.7 * RATE), 0);
        assertEquals(100 * 1.3 / 6, mean(samples, VoiceProperty.PAUSE_SHARE), 1.5);
        assertEquals(2 * 60 / 6.0, mean(samples, VoiceProperty.PAUSE_RATE), 0.3);
    }

    @Test
    void aClickWithinAPauseDoesNotCutIt() {
        float[] samples = vowel(4, 4);
        Arrays.fill(samples, 2 * RATE, 3 * RATE, 0);
        for (int i = 0; i < RATE / 50; i++) {
            samples[(int) (2.5 * RATE) + i] = (float) (0.3 * Math.sin(0.7 * i));
        }
        assertEquals(1, Arrays.stream(VoiceContours.of(samples, RATE).values(VoiceProperty.PAUSE_RATE)).filter(value -> value > 0)
                .count());
    }

    @Test
    void silenceBeforeAndAfterIsNoPause() {
        VoiceContours voice = VoiceContours.of(vowel(2, 4), RATE);
        assertTrue(Arrays.stream(present(voice, VoiceProperty.PAUSE_SHARE)).allMatch(value -> value == 0));
        assertEquals(2, present(voice, VoiceProperty.PAUSE_SHARE).length * VoiceContours.HOP_SECONDS, 0.1);
    }

    @Test
    void silenceAndNothingHaveNeither() {
        for (int length : new int[] {0, 1, RATE}) {
            VoiceContours voice = VoiceContours.of(new float[length], RATE);
            assertArrayEquals(new double[0], present(voice, VoiceProperty.SPEAKING_RATE));
            assertArrayEquals(new double[0], present(voice, VoiceProperty.PAUSE_RATE));
        }
    }
}
