/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

/**
 * Names one tile of a layer.
 *
 * @param layer whose picture it is
 * @param generation counts up whenever the layer looks different
 * @param samplesPerPoint magnification
 * @param index number of the tile from the clip's begin
 * @param height height in points
 * @param density device pixels a point, in percent
 */
record TileKey(RasterLayer layer, int generation, double samplesPerPoint, long index, int height, int density) {

    /** Width of a tile in points: a multiple of 4, so that it is a whole number of pixels at 125, 150 and 175 %. */
    static final int WIDTH = 256;

    double firstSample() {
        return (double) index * WIDTH * samplesPerPoint;
    }

    double lastSample() {
        return (index + 1.0) * WIDTH * samplesPerPoint;
    }
}
