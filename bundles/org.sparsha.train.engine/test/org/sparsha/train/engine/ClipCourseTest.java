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

class ClipCourseTest {

    private static final int FRAMES = 300;
    private static final int BANDS = 8;

    /** 4 Hz, its opposite, and a step up in the last third. */
    private static float[][] rows(int frames) {
        float[][] rows = new float[3][frames];
        for (int t = 0; t < FRAMES; t++) {
            rows[0][t] = (float) Math.sin(2 * Math.PI * 4 * t / 100);
            rows[1][t] = -3 * rows[0][t];
            rows[2][t] = t < 200 ? 1 : 4;
        }
        return rows;
    }

    private static float[] course(int frames) {
        float[] active = new float[frames];
        Arrays.fill(active, 0, FRAMES, 1);
        float[] result = new float[ClipCourse.size(3)];
        ClipCourse.write(rows(frames), active, result, 0);
        return result;
    }

    @Test
    void seesWhatMovesTogether() {
        float[] course = course(FRAMES);
        assertEquals(-1, course[0], 0.02);
        assertEquals(0, course[1], 0.05);
    }

    @Test
    void seesTheThirds() {
        float[] course = course(FRAMES);
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 3}, Arrays.copyOfRange(course, 3, 9), 1e-5f);
    }

    @Test
    void seesHowFastARowMoves() {
        float[] bands = Arrays.copyOfRange(course(FRAMES), 9, 9 + BANDS);
        for (int band = 0; band < BANDS; band++) {
            assertTrue(band == 3 ? bands[band] > 2 : bands[band] < bands[3] - 3, Arrays.toString(bands));
        }
    }

    @Test
    void paddingHasNoInfluence() {
        assertArrayEquals(course(FRAMES), course(FRAMES + 137), 1e-6f);
    }

    @Test
    void silenceHasNone() {
        float[] result = new float[ClipCourse.size(3)];
        ClipCourse.write(rows(FRAMES), new float[FRAMES], result, 0);
        assertArrayEquals(new float[ClipCourse.size(3)], result);
    }
}
