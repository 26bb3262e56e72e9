/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/** How long the analysis window is: short shows pulses and formants, long shows harmonics. */
public enum SpectrogramBand {

    /** 5 ms effective length (bandwidth about 260 Hz), the phonetician's usual picture. */
    WIDE("Wide band", 0.005),
    /** 30 ms effective length (bandwidth about 43 Hz). */
    NARROW("Narrow band", 0.030);

    private final String label;
    private final double seconds;

    SpectrogramBand(String label, double seconds) {
        this.label = label;
        this.seconds = seconds;
    }

    /** @return name for the user */
    public String label() {
        return label;
    }

    /** @return effective window length in seconds; the Gaussian window itself is twice as long */
    public double seconds() {
        return seconds;
    }
}
