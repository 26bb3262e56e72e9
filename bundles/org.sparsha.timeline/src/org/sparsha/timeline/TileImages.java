/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.sparsha.timeline.raster.Raster;

/** Tiles as the window system's own pictures, those used last, within a bound of memory. On the UI thread. */
final class TileImages {

    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int HUNDRED = 100;

    private final Device device;
    private final long capacity;
    private final Map<TileKey, Image> images = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    TileImages(Device device, long capacity) {
        this.device = device;
        this.capacity = capacity;
    }

    Optional<Image> get(TileKey key) {
        return Optional.ofNullable(images.get(key));
    }

    Image add(TileKey key, Raster raster) {
        ImageData data = imageData(raster);
        int density = key.density();
        ImageDataProvider provider = zoom -> zoom == density ? data
                : data.scaledTo(Math.max(1, data.width * zoom / density), Math.max(1, data.height * zoom / density));
        Image image = density == HUNDRED ? new Image(device, data) : new Image(device, provider);
        images.put(key, image);
        bytes += bytes(key);
        Iterator<Map.Entry<TileKey, Image>> oldest = images.entrySet().iterator();
        while (bytes > capacity && images.size() > 1) {
            Map.Entry<TileKey, Image> entry = oldest.next();
            bytes -= bytes(entry.getKey());
            entry.getValue().dispose();
            oldest.remove();
        }
        return image;
    }

    /**
     * Tiles to stretch over a stretch of the axis whose own tile has not come: all of one older generation or other magnification, the
     * one that covers most of it.
     */
    List<TileKey> standIns(TileKey missing) {
        Map<List<Object>, List<TileKey>> levels = new LinkedHashMap<>();
        for (TileKey key : images.keySet()) {
            if (key.layer() == missing.layer() && key.firstSample() < missing.lastSample() && key.lastSample() > missing.firstSample()) {
                levels.computeIfAbsent(List.of(key.generation(), key.samplesPerPoint(), key.height()), level -> new ArrayList<>()).add(key);
            }
        }
        return levels.values().stream().max((a, b) -> Double.compare(worth(a, missing), worth(b, missing))).orElse(List.of());
    }

    private static double worth(List<TileKey> level, TileKey missing) {
        double covered = 0;
        for (TileKey key : level) {
            covered += Math.min(key.lastSample(), missing.lastSample()) - Math.max(key.firstSample(), missing.firstSample());
        }
        double ratio = Math.abs(Math.log(level.get(0).samplesPerPoint() / missing.samplesPerPoint()));
        double age = missing.generation() - level.get(0).generation();
        return covered / (missing.lastSample() - missing.firstSample()) - 0.01 * ratio - 0.001 * age;
    }

    void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
        bytes = 0;
    }

    private static long bytes(TileKey key) {
        return 4L * TileKey.WIDTH * key.height() * key.density() * key.density() / (HUNDRED * HUNDRED);
    }

    static ImageData imageData(Raster raster) {
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
