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
import org.sparsha.timeline.raster.Raster;

/** The tiles used last, within a bound of memory. On the UI thread. */
final class TileImages {

    private final Device device;
    private final long capacity;
    private final Map<TileKey, TileImage> images = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    TileImages(Device device, long capacity) {
        this.device = device;
        this.capacity = capacity;
    }

    Optional<TileImage> get(TileKey key) {
        return Optional.ofNullable(images.get(key));
    }

    TileImage add(TileKey key, Raster raster) {
        TileImage image = new TileImage(device, key, raster);
        images.put(key, image);
        bytes += image.bytes();
        Iterator<Map.Entry<TileKey, TileImage>> oldest = images.entrySet().iterator();
        while (bytes > capacity && images.size() > 1) {
            Map.Entry<TileKey, TileImage> entry = oldest.next();
            bytes -= entry.getValue().bytes();
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
        images.values().forEach(TileImage::dispose);
        images.clear();
        bytes = 0;
    }
}
