/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AxisMarksTest {

    @Test
    void marksAreRoundAndFit() {
        assertEquals(List.of(100.0, 200.0, 300.0, 400.0, 500.0, 600.0), AxisMarks.between(50, 600, 6));
        assertEquals(List.of(200.0, 400.0, 600.0), AxisMarks.between(50, 600, 3));
        assertEquals(List.of(-1.0, 0.0, 1.0), AxisMarks.between(-1, 1, 3));
        assertEquals(List.of(20.0, 40.0, 60.0), AxisMarks.between(12, 78, 4));
        for (int room = 1; room < 12; room++) {
            assertTrue(AxisMarks.between(-37.5, 91, room).size() <= room + 1, "room for " + room);
        }
    }
}
