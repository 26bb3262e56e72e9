/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.math.BigInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Transform;
import org.sparsha.features.raster.Raster;

/**
 * A tile as the window system's own picture. On GTK it is drawn as the pattern of a rectangle: up to SWT 3.135 {@code GC.drawImage} copies
 * all pixels of a picture out of it at each call, only to learn its size (eclipse.platform.swt issue 3507), and at 200 % scales them too.
 */
final class TileImage {

    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final boolean AS_PATTERN = "gtk".equals(SWT.getPlatform());
    private static final int HUNDRED = 100;
    /** Patterns shrunk further are filtered by cairo at ten times the cost. */
    private static final float SMOOTH_FROM = 0.76f;

    private final Device device;
    private final Image image;
    private final Pattern pattern;
    private final int height;
    /** Points of the tile above and within the picture: rows that show nothing are left out, since letting through costs time. */
    private final int top;
    private final int rows;
    private final long bytes;

    TileImage(Device device, TileKey key, Raster raster) {
        this.device = device;
        this.height = key.height();
        int density = key.density();
        int step = density / BigInteger.valueOf(density).gcd(BigInteger.valueOf(HUNDRED)).intValue();
        int from = raster.firstInk() / step * step;
        int to = Math.min(raster.height(), (raster.endOfInk() + step - 1) / step * step);
        boolean empty = to <= from;
        Raster inked = empty ? raster.rows(0, 1) : from == 0 && to == raster.height() ? raster : raster.rows(from, to);
        this.top = empty ? 0 : from * HUNDRED / density;
        this.rows = empty ? 0 : to == raster.height() ? height - top : (to - from) * HUNDRED / density;
        this.bytes = inked.bytes();
        ImageData data = imageData(inked);
        ImageDataProvider provider = zoom -> zoom == density ? data
                : data.scaledTo(Math.max(1, data.width * zoom / density), Math.max(1, data.height * zoom / density));
        image = density == HUNDRED ? new Image(device, data) : new Image(device, provider);
        pattern = AS_PATTERN ? new Pattern(device, image) : null;
    }

    long bytes() {
        return bytes;
    }

    void draw(GC gc, int x, int y) {
        if (rows == 0) {
            return;
        }
        if (AS_PATTERN) {
            fill(gc, x, y + top, 0, TileKey.WIDTH, 1, 1);
        } else {
            gc.drawImage(image, x, y + top);
        }
    }

    /** Draws some columns of the tile stretched over a rectangle. */
    void stretch(GC gc, int left, int columns, int x, int y, int width, int newHeight) {
        if (rows == 0) {
            return;
        }
        float across = (float) width / columns;
        float down = (float) newHeight / height;
        if (AS_PATTERN && Math.min(across, down) >= SMOOTH_FROM) {
            fill(gc, x - left * across, y + top * down, left, columns, across, down);
        } else {
            gc.setInterpolation(SWT.NONE);
            gc.drawImage(image, left, 0, columns, rows, x, y + Math.round(top * down), width, Math.max(1, Math.round(rows * down)));
        }
    }

    private void fill(GC gc, float x, float y, int left, int columns, float across, float down) {
        Transform transform = new Transform(device);
        try {
            transform.translate(x, y);
            transform.scale(across, down);
            gc.setTransform(transform);
            gc.setBackgroundPattern(pattern);
            gc.fillRectangle(left, 0, columns, rows);
            gc.setBackgroundPattern(null);
            gc.setTransform(null);
        } finally {
            transform.dispose();
        }
    }

    void dispose() {
        if (pattern != null) {
            pattern.dispose();
        }
        image.dispose();
    }

    private static ImageData imageData(Raster raster) {
        int[] pixels = raster.pixels();
        byte[] bytes = new byte[4 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            bytes[4 * i + 1] = (byte) (pixel >> 16);
            bytes[4 * i + 2] = (byte) (pixel >> 8);
            bytes[4 * i + 3] = (byte) pixel;
        }
        ImageData data = new ImageData(raster.width(), raster.height(), 32, RGB, 4 * raster.width(), bytes);
        if (!raster.isOpaque()) {
            byte[] alpha = new byte[pixels.length];
            for (int i = 0; i < pixels.length; i++) {
                alpha[i] = (byte) (pixels[i] >>> 24);
            }
            data.alphaData = alpha;
        }
        return data;
    }
}
