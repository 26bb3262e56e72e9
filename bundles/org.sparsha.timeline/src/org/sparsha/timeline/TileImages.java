/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tiles used last, within a bound of memory. On the UI thread. */
final class TileImages {

    /** Tiles to be shrunk to less than this cost much more to draw than others. */
    private static final double SHRUNK = 0.76;

    private final long capacity;
    private final Map<TileKey, TileImage> images = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    TileImages(long capacity) {
        this.capacity = capacity;
    }

    Optional<TileImage> get(TileKey key) {
        return Optional.ofNullable(images.get(key));
    }

    void add(TileKey key, TileImage image) {
        images.put(key, image);
        bytes += image.bytes();
        Iterator<Map.Entry<TileKey, TileImage>> oldest = images.entrySet().iterator();
        while (bytes > capacity && images.size() > 1) {
            Map.Entry<TileKey, TileImage> entry = oldest.next();
            bytes -= entry.getValue().bytes();
            entry.getValue().dispose();
            oldest.remove();
        }
    }

    /**
     * Tiles to stretch over the parts of a view whose own tiles have not come: all of one older generation or other magnification, the
     * one that covers most of the view.
     *
     * @param like any tile of the view
     * @param from first sample in sight
     * @param to last sample in sight
     */
    List<TileKey> standIns(TileKey like, double from, double to) {
        Map<Level, List<TileKey>> levels = new HashMap<>();
        for (TileKey key : images.keySet()) {
            if (key.layer() == like.layer() && key.firstSample() < to && key.lastSample() > from) {
                levels.computeIfAbsent(new Level(key.generation(), key.samplesPerPoint(), key.height()), level -> new ArrayList<>())
                        .add(key);
            }
        }
        levels.remove(new Level(like.generation(), like.samplesPerPoint(), like.height()));
        return levels.values().stream().max((a, b) -> Double.compare(worth(a, like, from, to), worth(b, like, from, to))).orElse(List.of());
    }

    private static double worth(List<TileKey> level, TileKey like, double from, double to) {
        double covered = 0;
        for (TileKey key : level) {
            covered += Math.min(key.lastSample(), to) - Math.max(key.firstSample(), from);
        }
        double scale = level.get(0).samplesPerPoint() / like.samplesPerPoint();
        double effort = scale < SHRUNK ? 0.3 : 0;
        double age = like.generation() - level.get(0).generation();
        return covered / (to - from) - 0.05 * Math.abs(Math.log(scale)) - effort - 0.001 * age;
    }

    void dispose() {
        images.values().forEach(TileImage::dispose);
        images.clear();
        bytes = 0;
    }

    /** Tiles that fit together. */
    private record Level(int generation, double samplesPerPoint, int height) {
    }
}
