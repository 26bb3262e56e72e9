/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EffectsTest {

    private static final int RATE = 16000;
    private static final float[] SPEECH = Signals.speechLike(2 * RATE, RATE, 3);

    private static int risingZeros(float[] signal) {
        int count = 0;
        for (int i = 1; i < signal.length; i++) {
            count += signal[i - 1] < 0 && signal[i] >= 0 ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.85, 1.15, 2, 4})
    void stretchingKeepsPitchLevelAndContent(double speed) {
        Wsola wsola = new Wsola();
        float[] tone = Signals.sine(220, 0.5, RATE, RATE);
        float[] stretched = wsola.stretch(tone, RATE, speed);
        assertEquals(Math.round(RATE / speed), stretched.length);
        assertEquals(220.0 / speed, risingZeros(stretched), 2 + 0.02 * 220 / speed);
        assertEquals(Levels.rms(tone), Levels.rms(stretched), 0.03);
        float[] speech = wsola.stretch(SPEECH, RATE, speed);
        assertEquals(Levels.rms(SPEECH), Levels.rms(speech), 0.03);
        assertTrue(Levels.peak(speech) <= 0.51f);
    }

    @Test
    void speedOneGivesTheSignalBack() {
        assertArrayEquals(SPEECH, new Wsola().stretch(SPEECH, RATE, 1), 1e-4f);
    }

    @Test
    void everySignalIsDefined() {
        for (int length : new int[] {0, 1, 100}) {
            assertEquals(2 * length, new Wsola().stretch(Signals.noise(0.1, length, 1), RATE, 0.5).length);
        }
        assertArrayEquals(new float[2000], new Wsola().stretch(new float[1000], RATE, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-12, -2, -1, 0.5, 1, 2, 7, 12})
    void pitchShiftKeepsTheLength(double semitones) {
        float[] tone = Signals.sine(300, 0.5, RATE, RATE);
        float[] shifted = PitchShift.shift(tone, RATE, semitones, new Wsola());
        assertEquals(tone.length, shifted.length);
        double wanted = 300 * Math.pow(2, semitones / 12);
        // without the last moments, where a filter rings inaudibly in silence
        assertEquals(wanted * 14000 / RATE, risingZeros(Arrays.copyOf(shifted, 14000)), 2 + 0.015 * wanted);
        assertEquals(Levels.rms(tone), Levels.rms(shifted), 0.03);
    }

    @Test
    void noPitchShiftIsACopy() {
        float[] same = PitchShift.shift(SPEECH, RATE, 0, new Wsola());
        assertArrayEquals(SPEECH, same);
        assertNotSame(SPEECH, same);
    }

    @Test
    void levels() {
        assertEquals(0.5 / Math.sqrt(2), Levels.rms(Signals.sine(100, 0.5, RATE, RATE)), 1e-6);
        assertEquals(2 * Levels.rms(SPEECH), Levels.rms(Levels.gain(SPEECH, 6.0206)), 1e-5);
        float[] matched = Levels.matchRms(Levels.scale(SPEECH, 0.1), SPEECH);
        assertEquals(Levels.rms(SPEECH), Levels.rms(matched), 1e-6);
        float[] peaky = new float[1000];
        peaky[5] = 0.5f;
        assertEquals(1, Levels.peak(Levels.matchRms(peaky, SPEECH)), 1e-6);
        assertArrayEquals(new float[10], Levels.matchRms(new float[10], SPEECH));
        assertEquals(0, Levels.rms(new float[0]));
    }

    @Test
    void noiseHasItsStrengthAndSeed() {
        float[] noisy = Noise.atSignalToNoiseRatio(SPEECH, 10, 5);
        float[] noise = Signals.sum(noisy, Levels.scale(SPEECH, -1));
        assertEquals(10, 20 * Math.log10(Levels.rms(SPEECH) / Levels.rms(noise)), 0.1);
        assertArrayEquals(noisy, Noise.atSignalToNoiseRatio(SPEECH, 10, 5));
        assertFalse(Arrays.equals(noisy, Noise.atSignalToNoiseRatio(SPEECH, 10, 6)));
        assertArrayEquals(new float[100], Noise.atSignalToNoiseRatio(new float[100], 10, 5));
    }

    @Test
    void roomsFadeAwayInTheirTime() {
        float[] click = new float[2 * RATE];
        click[0] = 1;
        float[] echo = Room.reverberate(click, RATE, 0.5, 1, 3);
        double early = Signals.rms(echo, 800, 2400);
        double late = Signals.rms(echo, 800 + RATE / 2, 2400 + RATE / 2);
        assertEquals(-60, 20 * Math.log10(late / early), 8);
        float[] speech = Room.reverberate(SPEECH, RATE, 0.3, 0.3, 3);
        assertEquals(Levels.rms(SPEECH), Levels.rms(speech), 1e-4);
        assertArrayEquals(speech, Room.reverberate(SPEECH, RATE, 0.3, 0.3, 3));
        assertFalse(Arrays.equals(speech, Room.reverberate(SPEECH, RATE, 0.3, 0.3, 4)));
        assertArrayEquals(SPEECH, Room.reverberate(SPEECH, RATE, 0.3, 0, 3), 1e-6f);
        assertArrayEquals(new float[100], Room.reverberate(new float[100], RATE, 0.3, 0.3, 3));
    }
}
