/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * Colours and scale of a waveform.
 *
 * @param background behind it, {@code 0xRRGGBB}
 * @param envelope from least to greatest value
 * @param body within the root mean square, and the line of single samples
 * @param axis the line at zero, and what is not known yet
 * @param gain factor on the samples, above 0; 1 shows full scale from edge to edge
 */
public record WaveformStyle(int background, int envelope, int body, int axis, double gain) {

    /** Checks the gain. */
    public WaveformStyle {
        if (!(gain > 0)) {
            throw new IllegalArgumentException("Gain must be above 0: " + gain);
        }
    }
}
