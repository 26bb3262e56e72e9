/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AudibilityTest {

    private static final int RATE = 16000;

    private static boolean isHeard(float[] signal) {
        return Audibility.nothingToHear(signal, RATE).isEmpty();
    }

    private static float[] constant(float value) {
        float[] signal = new float[RATE];
        Arrays.fill(signal, value);
        return signal;
    }

    private static float[] scaled(float[] signal, double gain) {
        float[] scaled = new float[signal.length];
        for (int i = 0; i < signal.length; i++) {
            scaled[i] = (float) (gain * signal[i]);
        }
        return scaled;
    }

    @Test
    void speechIsHeardHoweverSoft() {
        float[] speech = Signals.speechLike(RATE, RATE, 1);
        assertTrue(isHeard(speech));
        assertTrue(isHeard(scaled(speech, 0.00316)));
    }

    @Test
    void oneSampleIsNotEnough() {
        assertFalse(isHeard(new float[0]));
        assertFalse(isHeard(new float[] {0.5f}));
        assertFalse(isHeard(Arrays.copyOf(Signals.speechLike(RATE, RATE, 1), RATE / 50)));
    }

    @Test
    void silenceAndConstantVoltageAreNothing() {
        assertFalse(isHeard(new float[RATE]));
        assertFalse(isHeard(constant(0.3f)));
        assertFalse(isHeard(constant(Float.NaN)));
        assertFalse(isHeard(new float[RATE * 60]));
    }

    @Test
    void ditheredSilenceAndTheHissOfAConverterAreNothing() {
        SplittableRandom random = new SplittableRandom(1);
        float[] dither = new float[RATE];
        float[] hiss = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            dither[i] = Math.round(random.nextDouble() + random.nextDouble() - 1) / 32768f;
            hiss[i] = (float) (0.1 + 0.0001 * random.nextGaussian());
        }
        assertFalse(isHeard(dither));
        assertFalse(isHeard(hiss));
    }

    @Test
    void aWordInALongSilenceIsHeard() {
        float[] signal = new float[20 * RATE];
        System.arraycopy(Signals.speechLike(RATE / 4, RATE, 1), 0, signal, 15 * RATE + 123, RATE / 4);
        assertTrue(isHeard(signal));
    }
}
