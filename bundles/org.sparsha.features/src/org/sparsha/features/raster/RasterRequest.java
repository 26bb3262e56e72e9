/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * Which part of a clip to paint, at what size.
 *
 * @param firstSample position of the left edge of the first column, in samples; may be fractional or below 0
 * @param samplesPerColumn samples under one column, above 0; below 1 when magnified
 * @param width columns of the picture, in device pixels
 * @param height rows of the picture, in device pixels
 * @param density device pixels a point (1, 1.5, 2): how thick lines have to be
 */
public record RasterRequest(double firstSample, double samplesPerColumn, int width, int height, double density) {

    /** Checks the sizes. */
    public RasterRequest {
        if (!(samplesPerColumn > 0) || width < 1 || height < 1 || !(density > 0)) {
            throw new IllegalArgumentException("Not a picture: " + samplesPerColumn + " samples a column, " + width + " x " + height
                    + " pixels at density " + density);
        }
    }

    /**
     * @param column a column, may be fractional
     * @return position of its left edge, in samples
     */
    public double sampleAt(double column) {
        return firstSample + column * samplesPerColumn;
    }

    /**
     * @param sample a position in samples
     * @return the column there, fractional
     */
    public double columnOf(double sample) {
        return (sample - firstSample) / samplesPerColumn;
    }
}
