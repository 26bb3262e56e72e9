/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

/**
 * How formants are looked for. Immutable.
 *
 * @param maximum highest formant in hertz, {@value #LEAST_MAXIMUM} to {@value #MOST_MAXIMUM}: about 5000 for a man, 5500 for a woman,
 *        8000 for a small child
 * @param number of formants up to there, 2 to 8; the predictor has twice as many coefficients
 * @param windowSeconds effective length of the window, .005 to .2; the window itself is twice as long
 * @param preEmphasisFrom hertz from which on each octave is raised by 6 dB, above 0
 */
public record FormantSettings(double maximum, int number, double windowSeconds, double preEmphasisFrom) {

    /** The lowest maximum, in hertz. */
    public static final int LEAST_MAXIMUM = 1000;

    /** The highest maximum, in hertz. */
    public static final int MOST_MAXIMUM = 12_000;

    /** Praat's usual settings. */
    public static final FormantSettings DEFAULT = new FormantSettings(5500, 5, 0.025, 50);

    /** Checks the ranges. */
    public FormantSettings {
        if (!(maximum >= LEAST_MAXIMUM && maximum <= MOST_MAXIMUM && number >= 2 && number <= 8 && windowSeconds >= 0.005
                && windowSeconds <= 0.2 && preEmphasisFrom > 0)) {
            throw new IllegalArgumentException(number + " formants up to " + maximum + " Hz, window " + windowSeconds
                    + " s, pre-emphasis from " + preEmphasisFrom + " Hz");
        }
    }

    /** @return seconds that one frame sees */
    public double frameSeconds() {
        return 2 * windowSeconds;
    }
}
