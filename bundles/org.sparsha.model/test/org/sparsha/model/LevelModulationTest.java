/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

    /** The measure as its description has it, over arrays as long as the recording. */
    private static double byDefinition(float[] signal) {
        int mean = (int) Math.round(LevelModulation.MEAN_SECONDS * RATE);
        double[] sums = new double[signal.length + 1];
        double[] samples = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            samples[i] = signal[i];
            sums[i + 1] = sums[i] + samples[i];
        }
        double[] differences = new double[signal.length - 2 * mean + 1];
        Arrays.setAll(differences, i -> (2 * sums[i + mean] - sums[i] - sums[i + 2 * mean]) / mean);
        double whole = range(samples);
        return whole < 0.2 ? Math.min(range(differences), whole) : range(differences);
    }

    private static double range(double[] signal) {
        int frame = (int) Math.ceil(LevelModulation.FRAME_SECONDS * RATE);
        double[] levels = new double[signal.length / frame];
        for (int i = 0; i < levels.length; i++) {
            double sum = 0;
            double squares = 0;
            for (int at = i * frame; at < (i + 1) * frame; at++) {
                sum += signal[at];
                squares += signal[at] * signal[at];
            }
            double mean = sum / frame;
            levels[i] = Math.max(-75, 10 * Math.log10(Math.max(0, squares / frame - mean * mean)));
        }
        Arrays.sort(levels);
        return levels[(int) Math.round(0.9 * (levels.length - 1))] - levels[(int) Math.round(0.1 * (levels.length - 1))];
    }

    @Test
    void onePassGivesWhatTheDefinitionGives() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 60; round++) {
            int length = round % 2 == 0 ? 400 * random.nextInt(20, 60) : random.nextInt(8000, 24_000); // whole frames have one more level
            double hertz = random.nextDouble(50, 900);
            double hiss = round % 3 == 0 ? 0 : 0.1;
            float[] signal = made(length, i -> 0.3 * sine(hertz, i) + hiss * random.nextGaussian());
            double range = byDefinition(signal);
            Optional<Warning> said = LevelModulation.notSpeech(signal, RATE);
            assertEquals(range < LevelModulation.LEAST_RANGE, said.isPresent());
            said.ifPresent(warning -> assertTrue(warning.message().contains(String.format(Locale.ROOT, " %.1f dB only", range))));
        }
    }

    @Test
    void lookingAtSomeFramesFirstDecidesNothingOtherwise() {
        SplittableRandom random = new SplittableRandom(6);
        int doubted = 0;
        for (int round = 0; round < 400; round++) {
            int length = round % 2 == 0 ? 400 * random.nextInt(20, 60) + random.nextInt(40) : random.nextInt(8000, 24_000);
            double depth = random.nextDouble(0.3); // from hiss to syllables, most near the limit
            double swings = random.nextDouble(0.5, 15);
            int loud = random.nextInt(length);
            int end = Math.min(length, loud + random.nextInt(length / 4));
            float[] signal = made(length, i -> (i >= loud && i < end ? 0.5 : 0.1) * (1 + depth * sine(swings, i)) * random.nextGaussian());
            double range = byDefinition(signal);
            doubted += range < LevelModulation.LEAST_RANGE ? 1 : 0;
            assertEquals(range < LevelModulation.LEAST_RANGE, isDoubted(signal), "round " + round + ", range " + range);
        }
        assertTrue(doubted > 100 && doubted < 300, doubted + " of 400");
    }

    @Test
    void whatIsNoNumberCountsAsSilence() {
        SplittableRandom random = new SplittableRandom(5);
        float[] hiss = made(2 * RATE, i -> 0.1 * random.nextGaussian());
        float[] silent = hiss.clone();
        float[] broken = hiss.clone();
        for (int at = 5000; at < 9000; at++) {
            silent[at] = 0;
            broken[at] = at % 3 == 0 ? Float.NaN : at % 3 == 1 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
        }
        float[] before = broken.clone();
        assertEquals(LevelModulation.notSpeech(silent, RATE), LevelModulation.notSpeech(broken, RATE));
        assertArrayEquals(before, broken, "what was given is left as it is");
    }
}
