/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.features.raster.Argb;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contrast after WCAG 2.2: 4.5 for text, 3 for what carries meaning. */
class TimelineThemeTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void canBeRead(boolean dark) {
        TimelineTheme theme = dark ? TimelineTheme.DARK : TimelineTheme.LIGHT;
        assertTrue(Argb.contrast(theme.text(), theme.surface()) >= 7);
        assertTrue(Argb.contrast(theme.quietText(), theme.surface()) >= 4.5);
        for (int color : new int[] {theme.waveform(), theme.accent(), theme.supporting(), theme.opposing()}) {
            assertTrue(Argb.contrast(color, theme.surface()) >= 3, Integer.toHexString(color));
        }
        int tinted = Argb.over(Argb.opaque(theme.surface()), Argb.withAlpha(theme.accent(), theme.selectionAlpha()), 1);
        assertTrue(Argb.contrast(theme.text(), tinted) >= 4.5);
    }

    /** For and against stay apart for dichromats, by the simulation of Viénot, Brettel and Mollon (1999) for missing red or green cones. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void forAndAgainstAreToldApartWithoutRedOrGreenCones(boolean dark) {
        TimelineTheme theme = dark ? TimelineTheme.DARK : TimelineTheme.LIGHT;
        double[] supporting = dichromat(theme.supporting());
        double[] opposing = dichromat(theme.opposing());
        double blueYellow = Math.abs((supporting[0] - supporting[1]) - (opposing[0] - opposing[1]));
        assertTrue(blueYellow > 0.25, "difference along blue and yellow " + blueYellow);
    }

    /** Yellow and blue signal of a deuteranope, 0 to 1 each, linear light. */
    private static double[] dichromat(int rgb) {
        double r = Math.pow((rgb >> 16 & 255) / 255.0, 2.2);
        double g = Math.pow((rgb >> 8 & 255) / 255.0, 2.2);
        double b = Math.pow((rgb & 255) / 255.0, 2.2);
        return new double[] {0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b};
    }
}
