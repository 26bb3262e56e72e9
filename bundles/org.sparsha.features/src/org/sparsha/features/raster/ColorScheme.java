/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * The colours of everything that is painted: window, timeline and the pictures of reports take theirs from here, each {@code 0xRRGGBB}.
 *
 * @param dark whether surfaces are dark
 * @param surface background of views, tracks and pictures
 * @param strip background of bars and of what isn't chosen
 * @param field background of bars' troughs and fields
 * @param border hair lines
 * @param text text
 * @param quiet text of lesser weight
 * @param accent the one accent: cursor, selection, focus
 * @param onAccent text on the accent
 * @param supporting speaks for the class
 * @param opposing speaks against it
 * @param good a fine verdict
 * @param doubtful a verdict with doubts
 * @param bad a bad verdict
 * @param waveform line and body of a waveform
 * @param envelope from least to greatest value of a waveform
 * @param axis zero lines, and what is not computed yet
 * @param pitch fundamental frequency
 * @param intensity intensity
 */
public record ColorScheme(boolean dark, int surface, int strip, int field, int border, int text, int quiet, int accent, int onAccent,
        int supporting, int opposing, int good, int doubtful, int bad, int waveform, int envelope, int axis, int pitch, int intensity) {

    /** Dark ink on white. */
    public static final ColorScheme LIGHT = new ColorScheme(false, 0xFFFFFF, 0xE8E9ED, 0xE1E3E8, 0xD4D6DB, 0x1F2328, 0x5F6672, 0x2F6FDE,
            0xFFFFFF, 0xC8501B, 0x2268B2, 0x1B7F4B, 0x966900, 0xC62F2F, 0x33435F, 0x7F8CA3, 0xD0D3D9, 0x1FB5D6, 0xE8B91C);

    /** Light ink on charcoal. */
    public static final ColorScheme DARK = new ColorScheme(true, 0x26282D, 0x2E3138, 0x3A3D44, 0x3A3D44, 0xE4E6EA, 0x9BA1AC, 0x6F9FFF,
            0x0F1116, 0xF0884F, 0x5AA2E8, 0x42B97C, 0xE0B040, 0xF06A6A, 0xC3D0EA, 0x7D8AA6, 0x3F434B, 0x3FD3F0, 0xF2CF4A);

    /** Areas that people with any kind of colour vision tell apart (Okabe and Ito 2008). */
    private static final int[] AREAS = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0x999999};
    /** Dark enough for thin lines on white. */
    private static final int[] LINES = {0xC8501B, 0x2268B2, 0x1B7F4B, 0x8A4FBF, 0x966900, 0x33435F, 0xC2417C, 0x0F8A8A};

    /**
     * @param number number of one of several classes, from 0; after the eighth they begin again
     * @return the colour of its areas, on any surface
     */
    public static int area(int number) {
        return AREAS[number % AREAS.length];
    }

    /**
     * @param number number of one of several lines, from 0; after the eighth they begin again
     * @return its colour, on a light surface
     */
    public static int line(int number) {
        return LINES[number % LINES.length];
    }

    /**
     * @param gain factor on the samples, above 0
     * @return how a waveform looks in this scheme
     */
    public WaveformStyle waveformStyle(double gain) {
        return new WaveformStyle(surface, envelope, waveform, axis, gain);
    }

    /** @return how a salience track looks in this scheme */
    public SalienceStyle salienceStyle() {
        return new SalienceStyle(surface, supporting, opposing, axis);
    }
}
