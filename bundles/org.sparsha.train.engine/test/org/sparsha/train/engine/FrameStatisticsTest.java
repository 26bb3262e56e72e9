/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FrameStatisticsTest {

    private static float[][] rows(int frames) {
        float[][] rows = new float[2][frames];
        for (int t = 0; t < frames; t++) {
            rows[0][t] = t;
            rows[1][t] = 5 - t;
        }
        return rows;
    }

    private static float[] flags(int ones, int frames) {
        float[] flags = new float[frames];
        Arrays.fill(flags, 0, ones, 1);
        return flags;
    }

    @Test
    void describesTheActiveFramesAlone() {
        float[] plain = FrameStatistics.of(rows(21), flags(21, 21), flags(10, 21), 1);
        float[][] longer = rows(40);
        for (float[] row : longer) {
            Arrays.fill(row, 21, 40, 0);
        }
        float[] padded = FrameStatistics.of(longer, flags(21, 40), flags(10, 40), 1);
        assertEquals(FrameStatistics.size(2), plain.length);
        assertArrayEquals(plain, padded);
        assertEquals(10, plain[0], 1e-6);
        assertEquals(Math.sqrt(110.0 / 3 + 1e-4), plain[1], 1e-5);
        assertArrayEquals(new float[] {1, 5, 10, 15, 19}, Arrays.copyOfRange(plain, 2, 7));
        assertEquals(1, plain[14], 1e-6);
        assertEquals(-1, plain[21], 1e-6);
        assertEquals(10 / 21f, plain[plain.length - 1 - ClipCourse.size(2)], 1e-6);
    }

    @Test
    void silenceHasNone() {
        for (float value : FrameStatistics.of(rows(8), new float[8], new float[8], 0)) {
            assertTrue(value == 0);
        }
    }
}
