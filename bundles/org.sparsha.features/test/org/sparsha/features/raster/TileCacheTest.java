/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.TileCache.Wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TileCacheTest {

    private static final long BYTES = 4L * 10 * 10;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Integer> painted = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> discarded = new ArrayList<>();
    private int ready;
    private final TileCache<Integer, String> cache = new TileCache<>(tasks::add, 2, 5 * BYTES,
            new TileCache.Listener(() -> ready++, failures::add), new Words());

    /** Makes a word of a picture. */
    private final class Words implements TileCache.Finish<Integer, String> {

        @Override
        public String finish(Integer key, Raster raster) {
            return "tile " + key;
        }

        @Override
        public void discard(String value) {
            discarded.add(value);
        }
    }

    private List<Wish<Integer>> wishes(int... keys) {
        return IntStream.of(keys).mapToObj(key -> new Wish<>(key, request -> {
            painted.add(key);
            return new Raster(request.width(), request.height(), key);
        }, new RasterRequest(0, 1, 10, 10, 1))).toList();
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    @Test
    void newestWishesReplaceOlderOnes() {
        cache.want(wishes(1, 2, 3, 4));
        tasks.poll().run();
        cache.want(wishes(9, 8));
        work();
        assertEquals(List.of(1, 9, 8), painted);
        assertFalse(cache.isBusy());
        assertEquals(3, ready);
    }

    @Test
    void neverPaintsMoreAtOnceThanItMay() {
        cache.want(wishes(1, 2, 3, 4));
        cache.want(wishes(5, 6, 7));
        assertEquals(2, tasks.size());
        work();
        assertEquals(List.of(5, 6, 7), painted);
    }

    @Test
    void paintsWhatIsThereNotAgain() {
        cache.want(wishes(1, 2));
        work();
        cache.want(wishes(1, 2, 3));
        work();
        assertEquals(List.of(1, 2, 3), painted);
        assertEquals("tile 1", cache.take(1).orElseThrow());
        assertTrue(discarded.isEmpty());
        assertFalse(cache.has(1));
    }

    @Test
    void keepsTheLastUsedWithinItsBound() {
        cache.want(wishes(1, 2, 3, 4, 5));
        work();
        assertTrue(cache.has(1));
        cache.want(wishes(6, 7));
        work();
        assertEquals(5 * BYTES, cache.bytes());
        assertEquals(List.of("tile 2", "tile 3"), discarded);
        assertTrue(cache.has(1));
        assertFalse(cache.has(2));
        assertFalse(cache.has(3));
    }

    @Test
    void reportsAFailureOnceAndGoesOn() {
        List<Wish<Integer>> wishes = new ArrayList<>(wishes(2));
        wishes.add(0, new Wish<>(1, request -> {
            throw new SparshaException("speech.wav cannot be read any more: plug the drive in again.");
        }, new RasterRequest(0, 1, 10, 10, 1)));
        wishes.add(0, new Wish<>(3, request -> {
            throw new IllegalStateException("bug");
        }, new RasterRequest(0, 1, 10, 10, 1)));
        cache.want(wishes);
        work();
        cache.want(wishes);
        work();
        assertEquals(2, failures.size());
        assertTrue(failures.contains("speech.wav cannot be read any more: plug the drive in again."));
        assertTrue(cache.hasFailed(1));
        assertTrue(cache.has(2));
        cache.clear();
        assertFalse(cache.hasFailed(1));
    }

    @Test
    void throwsAwayWhatComesAfterClosing() {
        cache.want(wishes(1, 2, 3));
        cache.close();
        work();
        assertEquals(List.of(), painted);
        assertEquals(0, cache.bytes());
        cache.want(wishes(4));
        assertTrue(tasks.isEmpty());
    }

    @Test
    void discardsWhatNobodyTook() {
        cache.want(wishes(1, 2));
        work();
        cache.close();
        assertEquals(List.of("tile 1", "tile 2"), discarded);
    }

    @Test
    void bearsAnExecutorThatIsShutDown() {
        TileCache<Integer, String> closing = new TileCache<>(task -> {
            throw new RejectedExecutionException();
        }, 2, BYTES, new TileCache.Listener(() -> { }, failures::add), new Words());
        closing.want(wishes(1, 2));
        assertFalse(closing.isBusy());
    }
}
