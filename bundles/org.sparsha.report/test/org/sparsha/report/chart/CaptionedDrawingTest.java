/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaptionedDrawingTest {

    private static final Drawing EMPTY = new Drawing() {
        @Override
        public int width() {
            return 600;
        }

        @Override
        public int height() {
            return 100;
        }

        @Override
        public void draw(Graphics2D g) {
            // nothing
        }
    };

    @Test
    void whatMustBeKnownStandsBelow() throws Exception {
        String long1 = "The model is not for recordings like this one: it lies further from those that the model learned from than "
                + "their own kind does, so the answer may well be wrong.";
        CaptionedDrawing captioned = new CaptionedDrawing(EMPTY, List.of(long1, "Half of it is pauses."));
        assertTrue(captioned.lines().size() >= 3, captioned.lines().toString());
        assertEquals(long1 + " Half of it is pauses.", String.join(" ", captioned.lines()));
        assertTrue(captioned.height() > EMPTY.height());
        String svg = ChartImages.svg(captioned);
        assertTrue(svg.contains("Half of it is pauses."), svg);
    }

    @Test
    void withoutWarningsItIsAsItWas() {
        assertEquals(EMPTY.height(), new CaptionedDrawing(EMPTY, List.of()).height());
    }
}
