/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleRangeTest {

    @Test
    void refusesBoundsInWrongOrder() {
        assertThrows(IllegalArgumentException.class, () -> new SampleRange(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new SampleRange(-1, 2));
    }

    @Test
    void isHalfOpen() {
        SampleRange range = new SampleRange(2, 5);
        assertEquals(3, range.length());
        assertTrue(range.contains(2));
        assertFalse(range.contains(5));
        assertFalse(range.intersects(new SampleRange(5, 9)));
        assertTrue(range.contains(new SampleRange(5, 5)));
    }

    @Test
    void intersectionHoldsWhatBothHold() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            SampleRange a = SampleRange.ofLength(random.nextInt(20), random.nextInt(20));
            SampleRange b = SampleRange.ofLength(random.nextInt(20), random.nextInt(20));
            SampleRange both = a.intersection(b);
            for (long sample = 0; sample < 45; sample++) {
                assertEquals(a.contains(sample) && b.contains(sample), both.contains(sample), a + " and " + b);
            }
            assertEquals(!both.isEmpty(), a.intersects(b) && !a.isEmpty() && !b.isEmpty(), a + " and " + b);
        }
    }

    @Test
    void changesRates() {
        assertEquals(new SampleRange(16000, 32000), new SampleRange(44100, 88200).atRate(44100, 16000));
        assertEquals(new SampleRange(0, 8), SampleRange.ofSeconds(-1, 0.0005, 16000));
    }
}
