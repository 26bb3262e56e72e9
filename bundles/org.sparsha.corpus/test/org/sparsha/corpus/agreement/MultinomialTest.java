/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MultinomialTest {

    /** Counts few and many; moments as those of a multinomial within six standard errors. */
    @Test
    void hasTheMomentsOfDrawingWithReplacement() {
        int[] counts = { 3, 50, 947, 4000, 0, 5000 };
        int total = 10000;
        int draws = 20000;
        Multinomial multinomial = new Multinomial(counts, new SplittableRandom(5));
        double[] drawn = new double[counts.length];
        double[] sums = new double[counts.length];
        double[] squares = new double[counts.length];
        for (int k = 0; k < draws; k++) {
            multinomial.draw(drawn);
            assertEquals(total, Arrays.stream(drawn).sum());
            for (int i = 0; i < drawn.length; i++) {
                sums[i] += drawn[i];
                squares[i] += (drawn[i] - counts[i]) * (drawn[i] - counts[i]);
            }
        }
        for (int i = 0; i < counts.length; i++) {
            double variance = counts[i] * (1 - counts[i] / (double) total);
            assertEquals(counts[i], sums[i] / draws, 6 * Math.sqrt(variance / draws) + 1e-12);
            assertEquals(variance, squares[i] / draws, 0.1 * variance + 1e-12);
        }
    }
}
