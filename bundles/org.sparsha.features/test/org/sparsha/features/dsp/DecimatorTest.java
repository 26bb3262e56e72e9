/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DecimatorTest {

    private static final double[] TAPS = Windows.kaiserLowPass(389, 0.4784359133183267, 13.040035757464574, 0.5);

    @Test
    void agreesWithTheDefinitionWhateverIsAskedFor() {
        double[] in = new Random(3).doubles(5001, -1, 1).toArray();
        double[] out = new double[Decimator.outputLength(in.length)];
        Decimator decimator = new Decimator();
        decimator.apply(in, out, 0, 700, 1);
        decimator.apply(in, out, 700, 2501, 1);
        for (int n = 0; n < out.length; n++) {
            double expected = 0;
            for (int i = 0; i < TAPS.length; i++) {
                int at = 2 * n + 194 - i;
                expected += at >= 0 && at < in.length ? TAPS[i] * in[at] : 0;
            }
            assertEquals(expected, out[n], 1e-13);
        }
    }

    @Test
    void knowsHowFarASampleReaches() {
        for (int input : new int[] {0, 1, 194, 195, 1000, 1001}) {
            double[] in = new double[2000];
            in[input] = 1;
            double[] out = new double[1000];
            new Decimator().apply(in, out, 0, 1000, 1);
            for (int n = 0; n < out.length; n++) {
                boolean reached = n >= Decimator.firstReached(input) && n < Decimator.endReached(input);
                if (!reached) {
                    assertEquals(0, out[n]);
                }
            }
            assertEquals(Math.max(0, Math.ceilDiv(input - 194, 2)), Decimator.firstReached(input));
            assertEquals((input + 194) / 2 + 1, Decimator.endReached(input));
        }
    }
}
