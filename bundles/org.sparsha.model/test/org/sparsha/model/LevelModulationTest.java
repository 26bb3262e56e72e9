/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LevelModulationTest {

    private static final int RATE = 16000;

    private static float[] made(int length, IntToDoubleFunction value) {
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = (float) value.applyAsDouble(i);
        }
        return signal;
    }

    private static boolean isDoubted(float[] signal) {
        return LevelModulation.notSpeech(signal, RATE).isPresent();
    }

    private static double sine(double hertz, int sample) {
        return Math.sin(2 * Math.PI * hertz * sample / RATE);
    }

    @Test
    void hissHumTonesAndChordsAreDoubted() {
        SplittableRandom random = new SplittableRandom(1);
        assertTrue(isDoubted(made(2 * RATE, i -> 0.1 * random.nextGaussian())));
        assertTrue(isDoubted(made(2 * RATE, i -> 0.001 * random.nextGaussian())));
        assertTrue(isDoubted(made(2 * RATE, i -> 0.3 * sine(440, i))));
        assertTrue(isDoubted(made(2 * RATE, i -> 0.1 * sine(50, i) + 0.05 * sine(100, i) + 0.03 * sine(150, i))));
        assertTrue(isDoubted(made(2 * RATE, i -> 0.1 * (sine(261.6, i) + sine(329.6, i) + sine(392, i)))));
        assertTrue(isDoubted(made(2 * RATE, i -> 0.2 * Math.signum(sine(220, i)))));
        assertTrue(isDoubted(made(2 * RATE, i -> 0.3 * sine(100 + 700.0 * i / RATE, i))), "a sweep");
    }

    @Test
    void whatRisesAndFallsIsNotDoubted() {
        float[] syllables = made(2 * RATE, i -> 0.3 * sine(200, i) * Math.max(0, sine(2, i)));
        assertFalse(isDoubted(syllables));
        SplittableRandom random = new SplittableRandom(2);
        assertFalse(isDoubted(made(2 * RATE, i -> syllables[i] + 0.03 * random.nextGaussian())), "in noise");
        assertFalse(isDoubted(Signals.speechLike(2 * RATE, RATE, 1)));
    }

    @Test
    void rumbleAndWindAreDoubted() {
        for (int seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] level = new double[1];
            float[] brown = made(3 * RATE, i -> level[0] = 0.999 * level[0] + 0.005 * random.nextGaussian());
            assertTrue(isDoubted(brown), "seed " + seed);
            assertTrue(isDoubted(made(3 * RATE, i -> 0.3 * sine(30, i) * (1 + 0.9 * sine(2, i)) + 0.2 * random.nextGaussian())));
        }
    }

    @Test
    void speechIsToldFromHissAsLoudAndFromHum() {
        float[] speech = Signals.speechLike(2 * RATE, RATE, 1);
        double squares = 0;
        for (float value : speech) {
            squares += value * value;
        }
        double level = Math.sqrt(squares / speech.length);
        SplittableRandom random = new SplittableRandom(3);
        assertFalse(isDoubted(made(2 * RATE, i -> speech[i] + level * random.nextGaussian())));
        assertFalse(isDoubted(made(2 * RATE, i -> speech[i] + 5 * level * sine(50, i))), "the level alone hardly changes here");
    }

    @Test
    void tooShortToTell() {
        assertFalse(isDoubted(made(RATE / 2 - 1, i -> 0.3 * sine(200, i))));
        assertFalse(isDoubted(new float[0]));
        assertFalse(LevelModulation.notSpeech(new float[3], 1).isPresent());
    }
}
