/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/** How frequencies are laid out from the bottom of a spectrogram to its top. */
public enum FrequencyScale {

    /** Equal distances for equal differences in hertz. */
    LINEAR("Linear") {
        @Override
        double warp(double hertz) {
            return hertz;
        }

        @Override
        double unwarp(double warped) {
            return warped;
        }
    },
    /** Mel scale of O'Shaughnessy (1987): 2595 log10(1 + f / 700). */
    MEL("Mel") {
        @Override
        double warp(double hertz) {
            return 2595 * Math.log10(1 + hertz / 700);
        }

        @Override
        double unwarp(double warped) {
            return 700 * (Math.pow(10, warped / 2595) - 1);
        }
    },
    /** Equal distances for equal ratios; begins at 50 Hz. */
    LOGARITHMIC("Logarithmic") {
        @Override
        double warp(double hertz) {
            return Math.log(Math.max(LOWEST, hertz));
        }

        @Override
        double unwarp(double warped) {
            return Math.exp(warped);
        }
    };

    private static final double LOWEST = 50;

    private final String label;

    FrequencyScale(String label) {
        this.label = label;
    }

    /** @return name for the user */
    public String label() {
        return label;
    }

    abstract double warp(double hertz);

    abstract double unwarp(double warped);

    /**
     * @param position 0 at the bottom to 1 at the top
     * @param highest frequency at the top in hertz, above 50
     * @return frequency there in hertz
     */
    public double frequency(double position, double highest) {
        double bottom = warp(0);
        return unwarp(bottom + position * (warp(highest) - bottom));
    }

    /**
     * @param hertz a frequency
     * @param highest frequency at the top in hertz, above 50
     * @return where it lies, 0 at the bottom to 1 at the top
     */
    public double position(double hertz, double highest) {
        double bottom = warp(0);
        return (warp(hertz) - bottom) / (warp(highest) - bottom);
    }
}
