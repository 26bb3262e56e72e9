/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.sparsha.features.raster.ColorScheme;
import org.sparsha.timeline.TimelineTheme;

/**
 * Colours of everything that the workbench paints itself, those of a {@link ColorScheme}; they agree with the style sheets of the product.
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
    public static final Palette LIGHT = of(ColorScheme.LIGHT);

    /** Light ink on charcoal. */
    public static final Palette DARK = of(ColorScheme.DARK);

    private static final String KEY = Palette.class.getName();

    private static Palette of(ColorScheme colors) {
        return new Palette(colors.dark(), rgb(colors.surface()), rgb(colors.strip()), rgb(colors.field()), rgb(colors.border()),
                rgb(colors.text()), rgb(colors.quiet()), rgb(colors.accent()), rgb(colors.onAccent()), rgb(colors.supporting()),
                rgb(colors.opposing()), rgb(colors.good()), rgb(colors.doubtful()), rgb(colors.bad()));
    }

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
