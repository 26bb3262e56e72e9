/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.sparsha.timeline.TimelineTheme;

/**
 * Colours of everything that the workbench paints itself; they agree with the style sheets of the product.
 *
 * @param dark whether surfaces are dark
 * @param surface background of views
 * @param strip background of bars and of what isn't chosen
 * @param field background of bars' troughs and fields
 * @param border hair lines
 * @param text text
 * @param quiet text of lesser weight
 * @param accent the one accent
 * @param onAccent text on the accent
 * @param supporting speaks for the class
 * @param opposing speaks against it
 * @param good a fine verdict
 * @param doubtful a verdict with doubts
 * @param bad a bad verdict
 */
public record Palette(boolean dark, Color surface, Color strip, Color field, Color border, Color text, Color quiet, Color accent,
        Color onAccent, Color supporting, Color opposing, Color good, Color doubtful, Color bad) {

    /** Dark ink on white. */
    public static final Palette LIGHT = new Palette(false, rgb(0xFFFFFF), rgb(0xE8E9ED), rgb(0xE1E3E8), rgb(0xD4D6DB), rgb(0x1F2328),
            rgb(0x5F6672), rgb(0x2F6FDE), rgb(0xFFFFFF), rgb(0xC8501B), rgb(0x2268B2), rgb(0x1B7F4B), rgb(0x966900), rgb(0xC62F2F));

    /** Light ink on charcoal. */
    public static final Palette DARK = new Palette(true, rgb(0x26282D), rgb(0x2E3138), rgb(0x3A3D44), rgb(0x3A3D44), rgb(0xE4E6EA),
            rgb(0x9BA1AC), rgb(0x6F9FFF), rgb(0x0F1116), rgb(0xF0884F), rgb(0x5AA2E8), rgb(0x42B97C), rgb(0xE0B040), rgb(0xF06A6A));

    private static final String KEY = Palette.class.getName();

    private static Color rgb(int value) {
        return new Color(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }

    /**
     * @param display the display
     * @return the colours in use there
     */
    public static Palette of(Display display) {
        return display.getData(KEY) instanceof Palette palette ? palette : LIGHT;
    }

    /** @return the timeline's colours that go with these */
    public TimelineTheme timelineTheme() {
        return dark ? TimelineTheme.DARK : TimelineTheme.LIGHT;
    }

    void use(Display display) {
        display.setData(KEY, this);
    }
}
