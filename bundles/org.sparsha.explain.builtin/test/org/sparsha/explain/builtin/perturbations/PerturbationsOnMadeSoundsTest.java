/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.features.dsp.Level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Perturbations take away what their names say, and leave the rest. */
class PerturbationsOnMadeSoundsTest {

    private static final int RATE = 16000;

    private static float[] glide() {
        float[] signal = new float[RATE];
        double phase = 0;
        for (int i = 0; i < signal.length; i++) {
            phase += 2 * Math.PI * (120 + 100.0 * i / signal.length) / RATE;
            double value = 0;
            for (int harmonic = 1; harmonic <= 10; harmonic++) {
                value += Math.sin(harmonic * phase) / harmonic;
            }
            signal[i] = (float) (0.2 * value * (0.2 + 0.8 * i / signal.length));
        }
        return signal;
    }

    private static float[] whole(Perturbation perturbation, float[] signal, Map<String, String> texts) throws Exception {
        float[] result = signal.clone();
        perturbation.prepare(PerturbationContext.of(signal, RATE)
                .withValues(ParameterValues.parse(perturbation.parameters(), texts)).withSeed(3))
                .fill(new SampleRange(0, signal.length), result);
        return result;
    }

    private static float[] whole(Perturbation perturbation) throws Exception {
        return whole(perturbation, glide(), Map.of());
    }

    private static double range(float[] signal) {
        PitchTrack track = PitchTrack.of(signal, RATE);
        return track.at((long) (0.85 * RATE)) - track.at((long) (0.15 * RATE));
    }

    @Test
    void pitchFlattenTakesTheMelody() throws Exception {
        assertEquals(70, range(glide()), 8);
        float[] flat = whole(new PitchFlatten());
        assertEquals(0, range(flat), 8);
        assertEquals(PitchTrack.of(glide(), RATE).median(), PitchTrack.of(flat, RATE).median(), 8);
        assertEquals(Level.rms(glide(), 0, RATE), Level.rms(flat, 0, RATE), 0.3 * Level.rms(glide(), 0, RATE));
    }

    @Test
    void loudnessFlattenTakesTheDynamics() throws Exception {
        float[] flat = whole(new LoudnessFlatten());
        assertEquals(1, Level.rms(flat, 1000, 4000) / Level.rms(flat, 12000, 15000), 0.1);
        assertEquals(70, range(flat), 8);
    }

    @Test
    void whisperTakesTheVoice() throws Exception {
        assertEquals(0, java.util.Arrays.stream(PitchTrack.of(whole(new MonotoneWhisper()), RATE).hertz()).filter(f -> f > 0).count(), 10);
    }

    @Test
    void noisesKeepTheLevel() throws Exception {
        for (Perturbation noise : new Perturbation[] { new WhiteNoise(), new SpeechShapedNoise() }) {
            assertEquals(Level.rms(glide(), 0, RATE), Level.rms(whole(noise), 0, RATE), 1e-5);
        }
    }

    @Test
    void lowPassKeepsTheFundamentalOnly() throws Exception {
        float[] low = whole(new LowPass());
        assertEquals(70, range(low), 8);
        float[] high = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            high[i] = (float) Math.sin(2 * Math.PI * 2000 * i / RATE);
        }
        assertTrue(Level.rms(whole(new LowPass(), high, Map.of()), 800, RATE - 800) < 1e-3);
    }

    @Test
    void reversedAndShuffledKeepTheSamples() throws Exception {
        float[] signal = glide();
        float[] reversed = whole(new TimeReverse());
        assertEquals(signal[100], reversed[RATE - 101]);
        float[] shuffled = whole(new Shuffle());
        assertEquals(Level.rms(signal, 0, RATE), Level.rms(shuffled, 0, RATE), 0.1 * Level.rms(signal, 0, RATE));
    }

    @Test
    void interpolateJoinsBothSides() throws Exception {
        float[] signal = glide();
        float[] hole = java.util.Arrays.copyOfRange(signal, 6000, 8000);
        new Interpolate().prepare(PerturbationContext.of(signal, RATE)).fill(new SampleRange(6000, 8000), hole);
        assertEquals(signal[5999], hole[0], 0.01);
        assertEquals(signal[8000], hole[1999], 0.01);
    }

    @Test
    void localMeanSpectrumEvensOutABurst() throws Exception {
        float[] signal = glide();
        for (int i = 8000; i < 8800; i++) {
            signal[i] *= 6;
        }
        float[] even = whole(new LocalMeanSpectrum(), signal, Map.of());
        double before = Level.rms(signal, 8000, 8800) / Level.rms(signal, 6000, 6800);
        double after = Level.rms(even, 8100, 8700) / Level.rms(even, 6000, 6800);
        assertTrue(after < before / 3, after + " after " + before);
    }
}
