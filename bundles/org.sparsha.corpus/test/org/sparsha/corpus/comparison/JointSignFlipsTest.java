/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JointSignFlipsTest {

    private static final double[][] DIFFERENCES = {{0.4, 0.3, 0.5, 0.2, 0.35, 0.45, 0.1, 0.6}, {0.1, -0.2, 0.3, 0.05, -0.1, 0.2, 0.0, 0.15},
        {-0.3, -0.25, -0.4, 0.1, -0.2, -0.35, -0.15, -0.3}, {0.02, -0.01, 0.03, -0.04, 0.01, 0.0, -0.02, 0.017}};

    /**
     * Single values of SciPy 1.17's permutation_test(permutation_type="samples") of |sum|, all flips; corrected ones by a matrix of all
     * flips in NumPy, the maximum over the tests not yet passed at each step.
     */
    @Test
    void agreesWithAnIndependentComputation() {
        double[] own = {0.0078125, 0.359375, 0.015625, 1.0};
        double[] corrected = {0.015625, 0.5859375, 0.015625, 1.0};
        List<JointSignFlips.Result> results = JointSignFlips.of(DIFFERENCES, 0);
        for (int test = 0; test < own.length; test++) {
            assertEquals(own[test], results.get(test).p(), 1e-12);
            assertEquals(corrected[test], results.get(test).corrected(), 1e-12);
        }
    }

    @Test
    void ofOneTestItIsTheSignFlipTest() {
        double[] row = DIFFERENCES[1];
        JointSignFlips.Result result = JointSignFlips.of(new double[][] {row}, 0).get(0);
        assertEquals(PairedTests.signFlip(row).orElseThrow(), result.p(), 1e-12);
        assertEquals(result.p(), result.corrected());
    }

    @Test
    void callsNothingMoreThanChanceTooOftenWhereThereIsOnlyChance() {
        Random random = new Random(7);
        int wrong = 0;
        for (int study = 0; study < 400; study++) {
            double[][] noise = new double[20][10];
            for (double[] row : noise) {
                for (int unit = 0; unit < row.length; unit++) {
                    row[unit] = random.nextGaussian();
                }
            }
            wrong += JointSignFlips.of(noise, 0).stream().anyMatch(result -> result.corrected() <= 0.05) ? 1 : 0;
        }
        assertTrue(wrong <= 0.05 * 400 + 3 * Math.sqrt(400 * 0.05 * 0.95), wrong + " of 400 studies of nothing found something");
    }

    @Test
    void drawsFlipsOfManyUnitsBySeed() {
        double[][] many = new double[2][40];
        for (int unit = 0; unit < 40; unit++) {
            many[0][unit] = 1 + unit % 3;
            many[1][unit] = unit % 2 == 0 ? 1 : -1;
        }
        List<JointSignFlips.Result> results = JointSignFlips.of(many, 5);
        assertEquals(results, JointSignFlips.of(many, 5));
        assertEquals(1.0 / (JointSignFlips.DRAWS + 1), results.get(0).corrected(), 1e-12);
        assertEquals(1, results.get(1).p(), 1e-12);
        assertEquals(List.of(new JointSignFlips.Result(1, 1)), JointSignFlips.of(new double[][] {{0, 0, 0}}, 0));
        assertEquals(List.of(), JointSignFlips.of(new double[0][], 0));
    }
}
