/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

/**
 * A rectangle of pixels by their colours' numbers.
 *
 * @param x left column within the picture
 * @param y top row within the picture
 * @param width columns, at least 1
 * @param colours the colours
 * @param steps number of each pixel's colour, row by row, as an unsigned byte
 */
record SteppedPixels(int x, int y, int width, int[] colours, byte[] steps) {

    int height() {
        return steps.length / width;
    }

    /** The colours of all pixels, row by row. */
    int[] pixels() {
        int[] pixels = new int[steps.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colours[steps[i] & 0xFF];
        }
        return pixels;
    }
}
