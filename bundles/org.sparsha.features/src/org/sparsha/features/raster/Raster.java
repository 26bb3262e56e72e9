/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.Arrays;

/**
 * A picture in memory: rows from top to bottom of {@code 0xAARRGGBB} pixels, not premultiplied. Mutable while one thread paints it;
 * from then on to be treated as immutable.
 */
public final class Raster {

    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * Makes a picture of one colour.
     *
     * @param width columns, at least 1
     * @param height rows, at least 1
     * @param fill colour of every pixel; fully transparent is 0
     */
    public Raster(int width, int height, int fill) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not the size of a picture: " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        if (fill != 0) {
            Arrays.fill(pixels, fill);
        }
    }

    /** @return columns */
    public int width() {
        return width;
    }

    /** @return rows */
    public int height() {
        return height;
    }

    /** @return the pixels themselves, row by row; not a copy */
    public int[] pixels() {
        return pixels;
    }

    /** @return bytes held by the pixels */
    public long bytes() {
        return 4L * pixels.length;
    }

    /** @return whether no pixel lets anything through */
    public boolean isOpaque() {
        for (int pixel : pixels) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    /** @return the first row that is not wholly transparent; the height where there is none */
    public int firstInk() {
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 != 0) {
                return i / width;
            }
        }
        return height;
    }

    /** @return the row after the last that is not wholly transparent; 0 where there is none */
    public int endOfInk() {
        for (int i = pixels.length - 1; i >= 0; i--) {
            if (pixels[i] >>> 24 != 0) {
                return i / width + 1;
            }
        }
        return 0;
    }

    /**
     * @param from first row
     * @param to row after the last, above {@code from}
     * @return a picture of those rows
     */
    public Raster rows(int from, int to) {
        Raster part = new Raster(width, to - from, 0);
        System.arraycopy(pixels, from * width, part.pixels, 0, part.pixels.length);
        return part;
    }

    /**
     * @param x column
     * @param y row
     * @return the pixel there
     */
    public int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /**
     * Lays a colour over part of one column with smooth ends: a row that is covered in part is blended in part. What lies outside the
     * picture is left out.
     *
     * @param x column, within the picture
     * @param top upper end in rows, may be fractional
     * @param bottom lower end in rows, may be fractional, at least {@code top}
     * @param color what to lay over it
     */
    public void column(int x, double top, double bottom, int color) {
        double from = Math.max(0, top);
        double to = Math.min(height, bottom);
        for (int y = (int) from; y < to; y++) {
            double coverage = Math.min(y + 1, to) - Math.max(y, from);
            int at = y * width + x;
            pixels[at] = coverage >= 1 && color >>> 24 == 255 ? color : Argb.over(pixels[at], color, coverage);
        }
    }

    /**
     * Lays a colour over a rectangle of whole pixels, cut to the picture.
     *
     * @param x left column
     * @param y top row
     * @param columns width
     * @param rows height
     * @param color what to lay over it
     */
    public void rectangle(int x, int y, int columns, int rows, int color) {
        int right = Math.min(width, x + columns);
        for (int column = Math.max(0, x); column < right; column++) {
            column(column, y, y + rows, color);
        }
    }
}
