/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LaneTransformTest {

    /** Lengths whose lanes have an even and an odd number of factors two. */
    @ParameterizedTest
    @ValueSource(ints = {32, 64, 128, 512, 1024, 2048})
    void givesTheSumsOfTheDefinition(int length) {
        float[] signal = Signals.noise(0.3, length, length);
        FloatSpectrum spectrum = FloatSpectrum.ofLength(length);
        new LaneTransform(length).forward(signal, spectrum);
        for (int bin = 0; bin <= length / 2; bin++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < length; i++) {
                double angle = -2 * Math.PI * ((long) bin * i % length) / length;
                re += signal[i] * Math.cos(angle);
                im += signal[i] * Math.sin(angle);
            }
            assertEquals(re, spectrum.re()[bin], 1e-6 * length, "real part of bin " + bin);
            assertEquals(im, spectrum.im()[bin], 1e-6 * length, "imaginary part of bin " + bin);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 64, 128, 512, 1024, 2048})
    void backwardUndoesForward(int length) {
        float[] signal = Signals.noise(0.3, length, 1);
        LaneTransform transform = new LaneTransform(length);
        FloatSpectrum spectrum = FloatSpectrum.ofLength(length);
        transform.forward(signal, spectrum);
        float[] back = new float[length];
        transform.backward(spectrum, back);
        for (int i = 0; i < length; i++) {
            assertEquals(signal[i], back[i] / length, 1e-6, "sample " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 512})
    void zeroStuffingMirrorsTheSpectrum(int length) {
        float[] signal = Signals.noise(0.3, length, 2);
        float[] stuffed = new float[2 * length];
        for (int i = 0; i < length; i++) {
            stuffed[2 * i] = signal[i];
        }
        FloatSpectrum half = FloatSpectrum.ofLength(length);
        new LaneTransform(length).forward(signal, half);
        FloatSpectrum mirrored = FloatSpectrum.ofLength(2 * length);
        mirrored.setZeroStuffed(half);
        FloatSpectrum expected = FloatSpectrum.ofLength(2 * length);
        new LaneTransform(2 * length).forward(stuffed, expected);
        for (int bin = 0; bin <= length; bin++) {
            assertEquals(expected.re()[bin], mirrored.re()[bin], 1e-6 * length, "real part of bin " + bin);
            assertEquals(expected.im()[bin], mirrored.im()[bin], 1e-6 * length, "imaginary part of bin " + bin);
        }
    }
}
