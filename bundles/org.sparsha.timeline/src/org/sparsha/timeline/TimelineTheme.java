/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.sparsha.timeline.raster.SalienceStyle;
import org.sparsha.timeline.raster.WaveformStyle;

/**
 * Colours of a timeline, each {@code 0xRRGGBB}.
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
    public static final TimelineTheme LIGHT = new TimelineTheme(false, 0xFFFFFF, 0xD9DADD, 0x1F2328, 0x5F6672, 0x33435F, 0x7F8CA3, 0xD0D3D9,
            0x2F6FDE, 0xC8501B, 0x2268B2, 0x1FB5D6, 0xE8B91C, 0.15, 0.19);

    /** Light ink on charcoal. */
    public static final TimelineTheme DARK = new TimelineTheme(true, 0x26282D, 0x3A3D44, 0xE4E6EA, 0x9BA1AC, 0xC3D0EA, 0x7D8AA6, 0x3F434B,
            0x6F9FFF, 0xF0884F, 0x5AA2E8, 0x3FD3F0, 0xF2CF4A, 0.22, 0.20);

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
