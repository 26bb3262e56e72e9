/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NamesRoomTest {

    private static final int USUAL = 19;

    /** A name of usual length takes so many points; the share is of what is there. */
    @Test
    void namesHaveTheirRoom() {
        assertEquals(250, 1000 * NamesRoom.share(USUAL, 1000), 1e-9);
        assertEquals(250, 1100 * NamesRoom.share(USUAL, 1100), 1e-9);
        assertEquals(250, 1000 * NamesRoom.share(10, 1000), 1e-9, "a smaller font takes no less");
    }

    @Test
    void aLargeFontHasMoreRoom() {
        assertEquals(1.1, NamesRoom.share(22, 1000) / NamesRoom.share(20, 1000), 1e-9);
        assertTrue(NamesRoom.share(2 * USUAL, 1900) > NamesRoom.share(USUAL, 1900));
    }

    /** The recording itself has most of a small window, and names more than they need of a large one. */
    @Test
    void itIsNeverAlmostNothingAndNeverAlmostAll() {
        for (int line = 8; line < 100; line++) {
            for (double width : new double[] {0, 1, 400, 1280, 1920, 5120}) {
                double share = NamesRoom.share(line, width);
                assertTrue(share >= 0.22 && share <= 0.3, line + " points in " + width + ": " + share);
            }
        }
        assertEquals(0.3, NamesRoom.share(USUAL, 400));
        assertEquals(0.22, NamesRoom.share(USUAL, 5120));
    }
}
