/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class VoiceContoursTest {

    private static final int RATE = 16000;

    private static double median(VoiceContours contours, VoiceProperty property) {
        double[] values = Arrays.stream(contours.values(property)).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }

    private static double mean(VoiceContours contours, VoiceProperty property) {
        return Arrays.stream(contours.values(property)).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }

    /** Pulses through two resonances, their periods and amplitudes varied from one to the next as told. */
    private static float[] vowel(double hertz, double jitter, double shimmer, double first, double second, long seed) {
        double[] source = new double[2 * RATE];
        SplittableRandom random = new SplittableRandom(seed);
        for (double at = 10; at < source.length - 2;) {
            int index = (int) at;
            double part = at - index;
            double amplitude = 1 + shimmer * (random.nextBoolean() ? 0.5 : -0.5);
            source[index] += amplitude * (1 - part);
            source[index + 1] += amplitude * part;
            at += RATE / hertz * (1 + jitter * (random.nextBoolean() ? 0.5 : -0.5));
        }
        double[] voiced = resonate(resonate(resonate(source, 0, 100), first, 80), second, 100);
        double largest = Arrays.stream(voiced).map(Math::abs).max().orElse(1);
        float[] samples = new float[source.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * voiced[i] / largest);
        }
        return samples;
    }

    private static double[] resonate(double[] x, double hertz, double width) {
        double radius = Math.exp(-Math.PI * width / RATE);
        double a = 2 * radius * Math.cos(2 * Math.PI * hertz / RATE);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] + (i > 0 ? a * y[i - 1] : 0) - (i > 1 ? radius * radius * y[i - 2] : 0);
        }
        return y;
    }

    @Test
    void measuresAMadeVowel() {
        VoiceContours contours = VoiceContours.of(vowel(120, 0, 0, 600, 1500, 1), RATE);
        assertEquals(12 * Math.log(1.2) / Math.log(2), median(contours, VoiceProperty.PITCH), 0.1);
        assertEquals(600, median(contours, VoiceProperty.FORMANT_1), 40);
        assertEquals(1500, median(contours, VoiceProperty.FORMANT_2), 60);
        assertTrue(mean(contours, VoiceProperty.JITTER) < 0.3, "jitter " + mean(contours, VoiceProperty.JITTER));
        assertTrue(mean(contours, VoiceProperty.SHIMMER) < 2, "shimmer " + mean(contours, VoiceProperty.SHIMMER));
    }

    /** Half of the successive pairs differ by the whole variation, half by nothing. */
    @Test
    void findsJitterAndShimmer() {
        assertEquals(2, mean(VoiceContours.of(vowel(120, 0.04, 0, 600, 1500, 2), RATE), VoiceProperty.JITTER), 0.5);
        assertEquals(10, mean(VoiceContours.of(vowel(120, 0, 0.2, 600, 1500, 3), RATE), VoiceProperty.SHIMMER), 3);
    }

    @Test
    void noiseLowersHarmonicity() {
        float[] clean = vowel(120, 0, 0, 600, 1500, 1);
        VoiceContours noisy = VoiceContours.of(Signals.sum(clean, Signals.noise(0.02, clean.length, 1)), RATE);
        assertTrue(mean(noisy, VoiceProperty.HARMONICITY) < mean(VoiceContours.of(clean, RATE), VoiceProperty.HARMONICITY) - 3);
    }

    /** An octave up and down again, as trackers err; nothing in it glides. */
    @Test
    void anOctaveJumpIsNoMovement() {
        VoiceContours contours = VoiceContours.of(steps(12, 1, false), RATE);
        double[] pitch = Arrays.stream(contours.values(VoiceProperty.PITCH)).filter(value -> !Double.isNaN(value)).toArray();
        assertTrue(Arrays.stream(pitch).max().orElse(0) - Arrays.stream(pitch).min().orElse(0) > 11, "both octaves are found");
        assertTrue(mean(contours, VoiceProperty.PITCH_MOVEMENT) < 3, "movement " + mean(contours, VoiceProperty.PITCH_MOVEMENT));
    }

    /** What a voice does between two stretches while it is silent isn't heard moving. */
    @Test
    void anotherPitchAfterAGapIsNoMovement() {
        VoiceContours contours = VoiceContours.of(steps(5, 0.25, true), RATE);
        assertTrue(mean(contours, VoiceProperty.PITCH_MOVEMENT) < 3, "movement " + mean(contours, VoiceProperty.PITCH_MOVEMENT));
    }

    /** As fast as voices go (Xu and Sun 2002) still counts. */
    @Test
    void aFastGlideIsMovement() {
        float[] samples = new float[RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double seconds = i / (double) RATE % 0.2;
            phase += 2 * Math.PI * 140 * Math.pow(2, 100 * Math.min(seconds, 0.2 - seconds) / 12) / RATE;
            for (int h = 1; h < 12; h++) {
                samples[i] += (float) (0.05 * Math.sin(h * phase) / h);
            }
        }
        double movement = mean(VoiceContours.of(samples, RATE), VoiceProperty.PITCH_MOVEMENT);
        assertTrue(movement > 50, "movement " + movement);
    }

    /** A voice of 140 Hz, so many semitones higher in every other stretch of so many seconds; the last 20 ms of each may be silent. */
    private static float[] steps(double semitones, double seconds, boolean gaps) {
        float[] samples = new float[4 * RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            int stretch = (int) (i / (seconds * RATE));
            boolean silent = gaps && (int) ((i + 0.02 * RATE) / (seconds * RATE)) > stretch;
            phase += 2 * Math.PI * 140 * Math.pow(2, stretch % 2 * semitones / 12) / RATE;
            for (int h = 1; h < 12; h++) {
                samples[i] += silent ? 0 : (float) (0.05 * Math.sin(h * phase) / h);
            }
        }
        return samples;
    }

    @Test
    void hasNothingOfSilenceAndIsDefinedForAnySignal() {
        for (float[] signal : new float[][] { {}, { 1 }, new float[5000], Signals.noise(0.1, 4000, 1) }) {
            VoiceContours contours = VoiceContours.of(signal, RATE);
            for (VoiceProperty property : VoiceProperty.values()) {
                assertTrue(Arrays.stream(contours.values(property)).noneMatch(Double::isInfinite), property.id());
            }
        }
        assertTrue(Double.isNaN(median(VoiceContours.of(new float[5000], RATE), VoiceProperty.LEVEL)));
    }

    @Test
    void findsRootsOfAPolynomial() {
        double[][] roots = PolynomialRoots.of(new double[] { 1, -6, 11, -6 });
        double[] real = Arrays.stream(roots).mapToDouble(root -> root[0]).sorted().toArray();
        assertArrayEquals(new double[] { 1, 2, 3 }, real, 1e-9);
    }
}
