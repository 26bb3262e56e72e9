/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuantilesTest {

    /** As numpy.quantile gives them. */
    @Test
    void quantilesAreInterpolated() {
        double[] sorted = {1, 2, 4, 8};
        assertEquals(1, Quantiles.of(sorted, 0));
        assertEquals(1.075, Quantiles.of(sorted, 0.025), 1e-15);
        assertEquals(3, Quantiles.of(sorted, 0.5));
        assertEquals(7.7, Quantiles.of(sorted, 0.975), 1e-12);
        assertEquals(8, Quantiles.of(sorted, 1));
        assertEquals(5, Quantiles.of(new double[] {5}, 0.3));
    }
}
