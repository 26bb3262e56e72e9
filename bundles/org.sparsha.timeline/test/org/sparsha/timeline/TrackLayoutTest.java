/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrackLayoutTest {

    private final TrackLayout layout = new TrackLayout(List.of(100, 50, 30));

    @Test
    void stacksTracksWithDividers() {
        assertEquals(107, layout.top(1));
        assertEquals(1, layout.trackAt(107).getAsInt());
        assertTrue(layout.trackAt(103).isEmpty());
        assertEquals(0, layout.dividerAt(103).getAsInt());
        assertTrue(layout.trackAt(1000).isEmpty());
        assertEquals(180 + 3 * TrackLayout.DIVIDER, layout.total());
    }

    @Test
    void spreadsSpareHeightByShare() {
        TrackLayout filled = layout.filling(layout.total() + 90, List.of(2, 1, 0));
        assertEquals(List.of(160, 80, 30), filled.heights());
        assertSame(layout, layout.filling(10, List.of(1, 1, 1)));
    }

    @Test
    void keepsALeastHeight() {
        assertEquals(TrackLayout.LEAST, layout.withHeight(1, -20).height(1));
    }
}
