/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.tarsos;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.audio.effects.Levels;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TarsosTest {

    private static final int RATE = 16000;
    private final TimeStretch stretch = new TarsosTimeStretch();
    private final TarsosPitchTracker pitch = new TarsosPitchTracker();

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 0.85, 1, 1.15, 2, 4})
    void stretchingKeepsPitchAndLevel(double speed) {
        float[] tone = Signals.sine(220, 0.5, RATE, RATE);
        float[] stretched = stretch.stretch(tone, RATE, speed);
        assertEquals(Math.round(RATE / speed), stretched.length);
        PitchTrack track = pitch.track(stretched, RATE);
        assertEquals(220, track.medianHertz(), 1);
        assertEquals(Levels.rms(tone), Levels.rms(stretched), 0.1 * Math.max(1, speed) * Levels.rms(tone));
    }

    @Test
    void contentStaysInItsPlace() {
        float[] signal = new float[3 * RATE];
        System.arraycopy(Signals.sine(200, 0.5, RATE / 2, RATE), 0, signal, 2 * RATE, RATE / 2);
        float[] slow = stretch.stretch(signal, RATE, 0.5);
        int begin = 0;
        while (Math.abs(slow[begin]) < 0.1) {
            begin++;
        }
        assertEquals(2.0, 0.5 * begin / RATE, 0.03);
    }

    @Test
    void severalChannelsAreHeardAsTheirMean() {
        float[] left = Signals.sine(200, 0.4, RATE, RATE);
        float[][] out = new float[2][RATE];
        stretch.open(TimeStretch.signalOf(left, new float[RATE]), 2, RATE, 0.5, 0).next(out, 0, RATE);
        assertArrayEquals(out[0], out[1]);
        assertEquals(Levels.rms(left) / 2, Signals.rms(out[0], 2000, 14000), 0.02);
        assertThrows(IllegalArgumentException.class, () -> stretch.open(TimeStretch.signalOf(left), 1, RATE, 9, 0));
    }

    @Test
    void pitchOfVoicesNoiseAndNothing() {
        for (double hertz : new double[] {80, 123, 250, 440}) {
            assertEquals(hertz, pitch.track(Signals.sine(hertz, 0.5, RATE, RATE), RATE).medianHertz(), 0.01 * hertz);
        }
        assertTrue(pitch.track(Signals.noise(0.1, RATE, 1), RATE).voicedFrames() < 20);
        assertEquals(0, pitch.track(new float[RATE], RATE).voicedFrames());
        assertEquals(1, pitch.track(new float[0], RATE).frames());
        assertEquals(101, pitch.track(new float[RATE], RATE).frames());
        float[] broken = Signals.sine(200, 0.5, RATE, RATE);
        broken[8000] = Float.NaN;
        assertEquals(200, pitch.track(broken, RATE).medianHertz(), 2);
    }
}
