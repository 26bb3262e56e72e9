/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PairedTestsTest {

    /** Values of SciPy 1.17's binomtest(k, n).pvalue. */
    @Test
    void mcNemarIsTheBinomialTest() {
        assertEquals(1, PairedTests.mcNemar(0, 0));
        assertEquals(0.0625, PairedTests.mcNemar(0, 5), 1e-15);
        assertEquals(0.021484375, PairedTests.mcNemar(1, 9), 1e-12);
        assertEquals(1, PairedTests.mcNemar(5, 5), 1e-12);
        assertEquals(0.04878796312682234, PairedTests.mcNemar(5000, 5200), 1e-9);
    }

    @Test
    void signFlipsAreGoneThrough() {
        assertEquals(OptionalDouble.of(0.25), PairedTests.signFlip(new double[] {1, 2, 3}));
        assertEquals(OptionalDouble.of(1), PairedTests.signFlip(new double[] {0, 0}));
        assertEquals(OptionalDouble.of(2.0 / 65536), PairedTests.signFlip(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
        assertTrue(PairedTests.signFlip(new double[17]).isEmpty());
        assertTrue(PairedTests.signFlip(new double[0]).isEmpty());
    }

    /** The example of R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
    @Test
    void holmKeepsTheOrderOfTheValues() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, PairedTests.holm(new double[] {0.01, 0.04, 0.03, 0.005}), 1e-15);
        assertArrayEquals(new double[] {1, 1}, PairedTests.holm(new double[] {0.9, 0.8}), 1e-15);
    }
}
