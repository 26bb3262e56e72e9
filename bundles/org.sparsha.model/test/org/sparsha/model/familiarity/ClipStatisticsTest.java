/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the statistics don't depend on: level, padding by silence; and that silence is no fault. */
class ClipStatisticsTest {

    private static final ClipStatistics STATISTICS = ClipStatistics.create();

    @Test
    void gainAndPaddingChangeLittle() {
        float[] voice = Signals.speechLike(24000, 16000, 1);
        float[] soft = voice.clone();
        for (int i = 0; i < soft.length; i++) {
            soft[i] *= 0.25f;
        }
        double[] own = STATISTICS.of(voice);
        assertEquals(173, own.length);
        assertEquals(173, STATISTICS.size());
        double[] quiet = STATISTICS.of(soft);
        int same = 0;
        for (int i = 0; i < own.length; i++) {
            same += Math.abs(own[i] - quiet[i]) <= 0.05 * Math.max(1, Math.abs(own[i])) ? 1 : 0;
        }
        assertTrue(same > 160, "only " + same + " of 173 are the same");
        double[] padded = STATISTICS.of(Arrays.copyOf(voice, 48000));
        assertEquals(own[172], padded[172], 0.05);
    }

    @Test
    void silenceGivesZeros() {
        assertArrayEquals(new double[173], STATISTICS.of(new float[16000]));
        assertEquals(173, STATISTICS.of(new float[0]).length);
    }
}
