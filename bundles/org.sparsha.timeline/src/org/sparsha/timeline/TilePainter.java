/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.features.raster.Raster;
import org.sparsha.features.raster.RasterRequest;
import org.sparsha.features.raster.TileCache;

/**
 * Copies the tiles of raster layers to the screen and wishes for those that are missing. Until they come it stretches what it has of
 * another magnification, as far as that fits into the time of a paint.
 */
final class TilePainter {

    private static final long WAITING_BYTES = 48L << 20;
    private static final long IMAGE_BYTES = 128L << 20;
    private static final long STRETCH_NANOS = 5_000_000;

    private final TileCache<TileKey, TileImage> cache;
    private final TileImages images = new TileImages(IMAGE_BYTES);
    private final List<TileCache.Wish<TileKey>> urgent = new ArrayList<>();
    private final List<TileCache.Wish<TileKey>> later = new ArrayList<>();
    private int density = 100;
    private long stretchNanos;

    TilePainter(Device device, Executor executor, int workers, Runnable ready, Consumer<String> failed) {
        cache = new TileCache<>(executor, workers, WAITING_BYTES, new TileCache.Listener(ready, failed), new TileCache.Finish<>() {
            @Override
            public TileImage finish(TileKey key, Raster raster) {
                return new TileImage(device, key, raster);
            }

            @Override
            public void discard(TileImage value) {
                value.dispose();
            }
        });
    }

    void begin(int newDensity) {
        density = newDensity;
        stretchNanos = 0;
        urgent.clear();
        later.clear();
    }

    /** Sends the wishes of this paint. */
    void end() {
        urgent.addAll(later);
        cache.want(urgent);
    }

    boolean isBusy() {
        return cache.isBusy();
    }

    void retry() {
        cache.clear();
    }

    void dispose() {
        cache.close();
        images.dispose();
    }

    void paint(RasterLayer layer, Painting painting) {
        TimeAxis axis = painting.axis();
        Rectangle area = painting.area();
        long left = axis.originPoint();
        long first = Math.floorDiv(left, TileKey.WIDTH);
        long last = Math.floorDiv(left + axis.width() - 1, TileKey.WIDTH);
        long clipLeft = painting.clip().x;
        long clipRight = clipLeft + painting.clip().width;
        layer.current(painting.theme());
        List<TileKey> missing = new ArrayList<>();
        for (long index = first - 1; index <= last + 1; index++) {
            TileKey key = new TileKey(layer, layer.generation(), axis.samplesPerPoint(), index, area.height, density);
            boolean exists = index >= 0 && key.firstSample() < axis.length();
            if (!exists) {
                continue;
            }
            long x = area.x + index * TileKey.WIDTH - left;
            boolean visible = index >= first && index <= last;
            Optional<TileImage> image = image(key);
            if (image.isEmpty()) {
                (visible ? urgent : later).add(wish(key, painting));
            }
            if (visible && x < clipRight && x + TileKey.WIDTH > clipLeft) {
                if (image.isPresent()) {
                    image.get().draw(painting.gc(), (int) x, area.y);
                } else {
                    missing.add(key);
                }
            }
        }
        if (!missing.isEmpty()) {
            List<TileKey> standIns = images.standIns(missing.get(0), axis.positionAt(0), axis.positionAt(axis.width()));
            missing.forEach(key -> stretch(key, (int) (area.x + key.index() * TileKey.WIDTH - left), standIns, painting));
        }
    }

    private Optional<TileImage> image(TileKey key) {
        Optional<TileImage> image = images.get(key);
        if (image.isPresent()) {
            return image;
        }
        Optional<TileImage> taken = cache.take(key);
        taken.ifPresent(tile -> images.add(key, tile));
        return taken;
    }

    private TileCache.Wish<TileKey> wish(TileKey key, Painting painting) {
        double pixels = key.density() / 100.0;
        RasterRequest request = new RasterRequest(key.firstSample(), key.samplesPerPoint() / pixels,
                (int) Math.round(TileKey.WIDTH * pixels), Math.max(1, (int) Math.round(key.height() * pixels)), pixels);
        return new TileCache.Wish<>(key, key.layer().current(painting.theme()), request);
    }

    private void stretch(TileKey missing, int x, List<TileKey> standIns, Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        int empty = missing.layer().emptyColor(painting.theme());
        if (empty >= 0) {
            double end = painting.axis().xOf(painting.axis().length()) + area.x;
            gc.setBackground(Painting.color(empty));
            gc.fillRectangle(x, area.y, (int) Math.min(TileKey.WIDTH, Math.ceil(end - x)), area.height);
        }
        long begin = System.nanoTime();
        for (TileKey key : standIns) {
            if (stretchNanos + System.nanoTime() - begin > STRETCH_NANOS) {
                break;
            }
            if (key.lastSample() <= missing.firstSample() || key.firstSample() >= missing.lastSample()) {
                continue;
            }
            Optional<TileImage> image = images.get(key);
            double from = Math.max(key.firstSample(), missing.firstSample());
            double to = Math.min(key.lastSample(), missing.lastSample());
            int sourceLeft = (int) Math.floor((from - key.firstSample()) / key.samplesPerPoint());
            int sourceRight = (int) Math.ceil((to - key.firstSample()) / key.samplesPerPoint());
            int targetLeft = (int) Math.round((from - missing.firstSample()) / missing.samplesPerPoint());
            int targetRight = (int) Math.round((to - missing.firstSample()) / missing.samplesPerPoint());
            sourceRight = Math.min(TileKey.WIDTH, Math.max(sourceLeft + 1, sourceRight));
            if (image.isPresent() && targetRight > targetLeft && sourceLeft < TileKey.WIDTH) {
                image.get().stretch(gc, sourceLeft, sourceRight - sourceLeft, x + targetLeft, area.y, targetRight - targetLeft,
                        area.height);
            }
        }
        stretchNanos += System.nanoTime() - begin;
    }
}
