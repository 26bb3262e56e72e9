/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.OptionalDouble;

/**
 * How a spectrogram is to look.
 *
 * @param window effective length of the window in seconds, .0005 to 1; the Gaussian window itself is twice as long
 * @param scale frequency scale
 * @param highest frequency at the top in hertz, above 100; cut to half the sample rate when painted
 * @param dynamicRange decibels from the darkest to the brightest colour, above 0
 * @param ceiling level of the brightest colour in decibels relative to a full-scale sine; empty to take it from the clip
 * @param preEmphasis decibels added an octave above 1 kHz (and taken below), 0 for none, 6 as in Praat
 * @param colorMap colours
 */
public record SpectrogramSettings(double window, FrequencyScale scale, double highest, double dynamicRange, OptionalDouble ceiling,
        double preEmphasis, ColorMap colorMap) {

    private static final double SHORTEST = 0.0005;
    private static final double LONGEST = 1;

    /** Wide band to 5.5 kHz, linear, 60 dB below the clip's own maximum, 6 dB an octave, inferno. */
    public static final SpectrogramSettings DEFAULT = new SpectrogramSettings(SpectrogramBand.WIDE.seconds(), FrequencyScale.LINEAR,
            5500, 60, OptionalDouble.empty(), 6, ColorMap.INFERNO);

    /** Checks the ranges. */
    public SpectrogramSettings {
        if (!(window >= SHORTEST && window <= LONGEST) || !(highest > 100)
                || !(dynamicRange > 0) || !Double.isFinite(preEmphasis)) {
            throw new IllegalArgumentException("Not settings of a spectrogram: window " + window + " s, highest "
                    + highest + " Hz, range " + dynamicRange
                    + " dB, pre-emphasis " + preEmphasis + " dB an octave");
        }
    }

    /**
     * @param seconds effective length of the window, .0005 to 1
     * @return these settings with that one changed
     */
    public SpectrogramSettings withWindow(double seconds) {
        return new SpectrogramSettings(seconds, scale, highest, dynamicRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newScale frequency scale
     * @return these settings with that one changed
     */
    public SpectrogramSettings withScale(FrequencyScale newScale) {
        return new SpectrogramSettings(window, newScale, highest, dynamicRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newHighest frequency at the top in hertz
     * @return these settings with that one changed
     */
    public SpectrogramSettings withHighest(double newHighest) {
        return new SpectrogramSettings(window, scale, newHighest, dynamicRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newRange decibels from the darkest to the brightest colour
     * @return these settings with that one changed
     */
    public SpectrogramSettings withDynamicRange(double newRange) {
        return new SpectrogramSettings(window, scale, highest, newRange, ceiling, preEmphasis, colorMap);
    }

    /**
     * @param newCeiling level of the brightest colour in decibels relative to a full-scale sine
     * @return these settings with that one changed
     */
    public SpectrogramSettings withCeiling(double newCeiling) {
        return new SpectrogramSettings(window, scale, highest, dynamicRange, OptionalDouble.of(newCeiling), preEmphasis, colorMap);
    }

    /**
     * @param newColorMap colours
     * @return these settings with that one changed
     */
    public SpectrogramSettings withColorMap(ColorMap newColorMap) {
        return new SpectrogramSettings(window, scale, highest, dynamicRange, ceiling, preEmphasis, newColorMap);
    }

    /**
     * @param newEmphasis decibels added an octave above 1 kHz, 0 for none
     * @return these settings with that one changed
     */
    public SpectrogramSettings withPreEmphasis(double newEmphasis) {
        return new SpectrogramSettings(window, scale, highest, dynamicRange, ceiling, newEmphasis, colorMap);
    }
}
