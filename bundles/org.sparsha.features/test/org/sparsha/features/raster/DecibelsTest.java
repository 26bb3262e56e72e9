/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DecibelsTest {

    @Test
    void levelsAreThoseOfTheLogarithm() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double power = Math.pow(10, -14 + 28 * random.nextDouble());
            assertEquals(10 * Math.log10(power), Decibels.of(power), 2.1e-6);
        }
        assertEquals(0, Decibels.of(1), 0);
        assertEquals(10 * Math.log10(2), Decibels.of(2), 1e-12);
    }
}
