/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.sparsha.features.raster.ColorScheme;
import org.sparsha.features.raster.SalienceStyle;
import org.sparsha.features.raster.WaveformStyle;

/**
 * Colours of a timeline, those of a {@link ColorScheme}, each {@code 0xRRGGBB}.
 *
 * @param dark whether the background is dark
 * @param surface background of the tracks
 * @param border lines between tracks, ruler marks
 * @param text labels inside tracks
 * @param quietText names and numbers in the gutter and the ruler
 * @param waveform line and body of a waveform
 * @param envelope from least to greatest value of a waveform
 * @param axis zero lines, and what is not computed yet
 * @param accent cursor, selection, focus
 * @param supporting speaks for the class
 * @param opposing speaks against it
 * @param pitch fundamental frequency
 * @param intensity intensity
 * @param selectionAlpha share of the accent laid over a selection, 0 to 1
 * @param highlightAlpha share of a colour laid over a salient segment, 0 to 1
 */
public record TimelineTheme(boolean dark, int surface, int border, int text, int quietText, int waveform, int envelope, int axis,
        int accent,
        int supporting, int opposing, int pitch, int intensity, double selectionAlpha, double highlightAlpha) {

    /** Dark ink on white. */
    public static final TimelineTheme LIGHT = of(ColorScheme.LIGHT, 0.15, 0.19);

    /** Light ink on charcoal. */
    public static final TimelineTheme DARK = of(ColorScheme.DARK, 0.22, 0.20);

    private static TimelineTheme of(ColorScheme colors, double selectionAlpha, double highlightAlpha) {
        return new TimelineTheme(colors.dark(), colors.surface(), colors.border(), colors.text(), colors.quiet(), colors.waveform(),
                colors.envelope(), colors.axis(), colors.accent(), colors.supporting(), colors.opposing(), colors.pitch(),
                colors.intensity(), selectionAlpha, highlightAlpha);
    }

    /**
     * @param gain factor on the samples, above 0
     * @return how a waveform looks in this theme
     */
    public WaveformStyle waveformStyle(double gain) {
        return new WaveformStyle(surface, envelope, waveform, axis, gain);
    }

    /** @return how a salience track looks in this theme */
    public SalienceStyle salienceStyle() {
        return new SalienceStyle(surface, supporting, opposing, axis);
    }
}
