/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BlockDecimatorTest {

    private final BlockDecimator blocks = new BlockDecimator(new Decimator());

    @Test
    void agreesWithTheDirectForm() {
        for (int length : new int[] {1, 2, 600, 5001, 8000}) {
            double[] in = new Random(length).doubles(length, -1, 1).toArray();
            compare(in, 1e-13, 0);
        }
    }

    /** Beside digital silence and far louder parts every output is right relative to itself or the signal around it. */
    @Test
    void staysExactWhereTheSignalIsQuiet() {
        double[] in = new Random(1).doubles(9000, -1, 1).toArray();
        Arrays.fill(in, 2000, 3500, 0);
        for (int i = 5000; i < 9000; i++) {
            in[i] *= 1e-9;
        }
        compare(in, 1e-13, 1e-9);
    }

    private void compare(double[] in, double absolute, double relative) {
        double[] expected = new double[Decimator.outputLength(in.length)];
        new Decimator().apply(in, expected, 0, expected.length, 1.5);
        double[] actual = new double[expected.length];
        Arrays.fill(actual, Double.NaN);
        blocks.apply(in, actual, 0, actual.length, 1.5);
        for (int n = 0; n < actual.length; n++) {
            double tolerance = absolute;
            if (relative > 0) {
                double around = Math.abs(expected[n]);
                for (int i = Math.max(0, 2 * n - 60); i < Math.min(in.length, 2 * n + 60); i++) {
                    around = Math.max(around, Math.abs(in[i]));
                }
                tolerance = relative * around;
            }
            assertEquals(expected[n], actual[n], tolerance, "output " + n);
        }
    }

    /** So that an incremental analysis, which computes some blocks only, gets the same bits. */
    @Test
    void givesTheSameBitsWhateverElseIsDifferent() {
        double[] in = new Random(2).doubles(8000, -1, 1).toArray();
        double[] all = new double[4000];
        blocks.apply(in, all, 0, 4000, 1);
        int from = 3 * BlockDecimator.BLOCK;
        int to = 5 * BlockDecimator.BLOCK;
        double[] other = new Random(3).doubles(8000, -1, 1).toArray();
        System.arraycopy(in, 2 * from - 194, other, 2 * from - 194, 2 * (to - from) + 387);
        double[] some = new double[4000];
        blocks.apply(other, some, from, to, 1);
        for (int n = from; n < to; n++) {
            assertEquals(all[n], some[n]);
        }
        assertEquals(0, some[from - 1]);
        assertEquals(0, some[to]);
    }
}
