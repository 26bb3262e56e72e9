/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PaintingTest {

    private static final TimeAxis AXIS = TimeAxis.whole(16000, 8000, 1000);
    private static final Rectangle AREA = new Rectangle(70, 40, 1000, 30);

    private static Painting clippedTo(int left, int width) {
        return new Painting(null, AXIS, AREA, new Rectangle(left, 0, width, 500), TimelineTheme.LIGHT, new TimelineContext(16000, 8000),
                null);
    }

    @Test
    void textLiesWhereItLaidWhateverStripIsPaintedAnew() {
        for (int left : new int[] {70, 300, 561, 1000}) {
            Painting strip = clippedTo(left, 18);
            assertEquals(70 + 250, strip.visibleX(4000), "in the strip at " + left);
            assertEquals(70 + 750, strip.visibleX(12000), "in the strip at " + left);
            assertEquals(70, strip.visibleX(-8000));
            assertEquals(1070, strip.visibleX(32000));
        }
    }
}
