/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.OptionalDouble;

/**
 * How a spectrogram is to look.
 *
 * @param band length of the window
 * @param scale frequency scale
 * @param highest frequency at the top in hertz, above 100; cut to half the sample rate when painted
 * @param dynamicRange decibels from the darkest to the brightest colour, above 0
 * @param ceiling level of the brightest colour in decibels relative to a full-scale sine; empty to take it from the clip
 * @param preEmphasis decibels added an octave above 1 kHz (and taken below), 0 for none, 6 as in Praat
 * @param colorMap colours
 */
public record SpectrogramSettings(SpectrogramBand band, FrequencyScale scale, double highest, double dynamicRange, OptionalDouble ceiling,
        double preEmphasis, ColorMap colorMap) {

    /** Wide band to 5.5 kHz, linear, 60 dB below the clip's own maximum, 6 dB an octave, inferno. */
    public static final SpectrogramSettings DEFAULT = new SpectrogramSettings(SpectrogramBand.WIDE, FrequencyScale.LINEAR, 5500, 60,
            OptionalDouble.empty(), 6, ColorMap.INFERNO);

    /** Checks the ranges. */
    public SpectrogramSettings {
        if (!(highest > 100) || !(dynamicRange > 0) || !Double.isFinite(preEmphasis)) {
            throw new IllegalArgumentException("Not settings of a spectrogram: highest " + highest + " Hz, range " + dynamicRange
                    + " dB, pre-emphasis " + preEmphasis + " dB an octave");
        }
    }

    /**
     * @param newBand length of the window
     * @return these settings with that one changed
     */
    public SpectrogramSettings withBand(SpectrogramBand newBand) {
        return new SpectrogramSettings(newBand, scale, highest, dynamicRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newScale frequency scale
     * @return these settings with that one changed
     */
    public SpectrogramSettings withScale(FrequencyScale newScale) {
        return new SpectrogramSettings(band, newScale, highest, dynamicRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newHighest frequency at the top in hertz
     * @return these settings with that one changed
     */
    public SpectrogramSettings withHighest(double newHighest) {
        return new SpectrogramSettings(band, scale, newHighest, dynamicRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newRange decibels from the darkest to the brightest colour
     * @return these settings with that one changed
     */
    public SpectrogramSettings withDynamicRange(double newRange) {
        return new SpectrogramSettings(band, scale, highest, newRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newCeiling level of the brightest colour in decibels relative to a full-scale sine
     * @return these settings with that one changed
     */
    public SpectrogramSettings withCeiling(double newCeiling) {
        return new SpectrogramSettings(band, scale, highest, dynamicRange, OptionalDouble.of(newCeiling), preEmphasis, colorMap);
    }

    /**
     * @param newColorMap colours
     * @return these settings with that one changed
     */
    public SpectrogramSettings withColorMap(ColorMap newColorMap) {
        return new SpectrogramSettings(band, scale, highest, dynamicRange, ceiling, preEmphasis, newColorMap);
    }
}
