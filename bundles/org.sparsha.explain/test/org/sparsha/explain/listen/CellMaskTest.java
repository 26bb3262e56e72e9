/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Cells are taken out where they lie and nowhere else. */
class CellMaskTest {

    private static final List<SampleRange> COLUMNS = List.of(new SampleRange(0, 8000), new SampleRange(8000, 16000));
    private static final List<Double> BANDS = List.of(0.0, 1500.0, 8000.0);

    private static float[] twoTones() {
        float[] signal = new float[16000];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) (0.3 * Math.sin(2 * Math.PI * 500 * i / 16000) + 0.3 * Math.sin(2 * Math.PI * 3000 * i / 16000));
        }
        return signal;
    }

    private static double tone(float[] signal, double hertz, int from, int to) {
        double re = 0;
        double im = 0;
        for (int i = from; i < to; i++) {
            re += signal[i] * Math.cos(2 * Math.PI * hertz * i / 16000);
            im += signal[i] * Math.sin(2 * Math.PI * hertz * i / 16000);
        }
        return 2 * Math.hypot(re, im) / (to - from);
    }

    @Test
    void removesOneCellOnly() {
        CellMask mask = new CellMask(twoTones(), 16000, COLUMNS, BANDS);
        float[] masked = mask.keeping(new boolean[][] { { true, false }, { true, true } }, 0);
        assertEquals(0.3, tone(masked, 500, 1600, 6400), 1e-3);
        assertEquals(0, tone(masked, 3000, 1600, 6400), 1e-3);
        assertEquals(0.3, tone(masked, 3000, 9600, 14400), 1e-3);
    }

    @Test
    void allKeptIsTheSignalAndGainOneHalfHalvesIt() {
        CellMask mask = new CellMask(twoTones(), 16000, COLUMNS, BANDS);
        assertArrayEquals(twoTones(), mask.keeping(new boolean[][] { { true, true }, { true, true } }, 0));
        float[] halved = mask.apply(new float[][] { { 0.5f, 0.5f }, { 0.5f, 0.5f } }, 1);
        float[] signal = twoTones();
        for (int i = 0; i < signal.length; i++) {
            assertEquals(0.5 * signal[i], halved[i], 1e-5, "sample " + i);
        }
    }

    @Test
    void shortAndOddSignals() {
        for (int length : new int[] { 1, 7, 100, 513 }) {
            float[] signal = new float[length];
            java.util.Arrays.fill(signal, 0.25f);
            float[] masked = new CellMask(signal, 44100, List.of(new SampleRange(0, length)), List.of(0.0, 22050.0))
                    .apply(new float[][] { { 0.5f } }, 1);
            assertEquals(length, masked.length);
            for (float sample : masked) {
                assertTrue(Math.abs(sample - 0.125) < 1e-5, "sample " + sample);
            }
        }
    }
}
