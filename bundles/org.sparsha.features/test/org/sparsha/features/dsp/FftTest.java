/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FftTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048})
    void agreesWithTheDefinition(int size) {
        Random random = new Random(size);
        double[] re = random.doubles(size).toArray();
        double[] im = random.doubles(size).toArray();
        double[] expectedRe = new double[size];
        double[] expectedIm = new double[size];
        double[] cos = IntStream.range(0, size).mapToDouble(i -> Math.cos(-2 * Math.PI * i / size)).toArray();
        double[] sin = IntStream.range(0, size).mapToDouble(i -> Math.sin(-2 * Math.PI * i / size)).toArray();
        for (int k = 0; k < size; k++) {
            for (int n = 0; n < size; n++) {
                int turn = (int) ((long) k * n % size);
                expectedRe[k] += re[n] * cos[turn] - im[n] * sin[turn];
                expectedIm[k] += re[n] * sin[turn] + im[n] * cos[turn];
            }
        }
        new Fft(size).forward(re, im);
        assertArrayEquals(expectedRe, re, 1e-11);
        assertArrayEquals(expectedIm, im, 1e-11);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096})
    void transformsRealSignalsThereAndBack(int size) {
        double[] signal = new Random(size).doubles(size).toArray();
        RealFft fft = new RealFft(size);
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        fft.forward(signal, re, im);
        double[] complexRe = signal.clone();
        double[] complexIm = new double[size];
        new Fft(size).forward(complexRe, complexIm);
        for (int k = 0; k < fft.bins(); k++) {
            assertEquals(complexRe[k], re[k], 1e-11);
            assertEquals(complexIm[k], im[k], 1e-11);
        }
        double[] back = new double[size];
        fft.inverse(re, im, back);
        assertArrayEquals(signal, back, 1e-13);
    }

    @Test
    void refusesOtherLengths() {
        assertThrows(IllegalArgumentException.class, () -> new Fft(48));
        assertThrows(IllegalArgumentException.class, () -> new RealFft(2));
    }
}
