/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Correlations and overlaps with known values, and none where there is none. */
class AgreementTest {

    private static final double[] RISING = { 1, 2, 3, 4, 5 };

    @Test
    void spearman() {
        assertEquals(1, Agreement.spearman(RISING, new double[] { 0, 10, 11, 50, 1000 }).orElseThrow(), 1e-12);
        assertEquals(-1, Agreement.spearman(RISING, new double[] { 5, 4, 3, 2, 1 }).orElseThrow(), 1e-12);
        assertEquals(0.8, Agreement.spearman(RISING, new double[] { 2, 1, 4, 3, 5 }).orElseThrow(), 1e-12);
    }

    @Test
    void nothingForConstants() {
        assertTrue(Agreement.spearman(RISING, new double[5]).isEmpty());
        assertTrue(Agreement.pearson(new double[] { 3 }, new double[] { 4 }).isEmpty());
        assertTrue(Agreement.topOverlap(new double[5], RISING, 0.2).isEmpty());
        assertEquals(1, Agreement.pearson(RISING, new double[] { 1e200, 2e200, 3e200, 4e200, 5e200 }).orElseThrow(), 1e-12);
    }

    @Test
    void overlapOfTheHighest() {
        assertEquals(OptionalDouble.of(1), Agreement.topOverlap(RISING, new double[] { 0, 0, 0, 0, 1 }, 0.2));
        assertEquals(OptionalDouble.of(1 / 3.0), Agreement.topOverlap(RISING, new double[] { 0, 9, 0, 0, 8 }, 0.4));
    }

    @Test
    void matrixOfThree() {
        Agreement.Matrix matrix = Agreement.ofCurves(List.of("a", "b", "flat"),
                List.of(RISING, new double[] { 1, 3, 2, 5, 4 }, new double[5]));
        assertEquals(OptionalDouble.of(1), matrix.spearman().get(2).get(2));
        assertEquals(matrix.spearman().get(0).get(1), matrix.spearman().get(1).get(0));
        assertTrue(matrix.overlap().get(0).get(2).isEmpty());
    }
}
