/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SparshaException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlockCurveTest {

    private static final int HOP = 100;
    private static final int FRAMES = 20 * BlockCurve.BLOCK + 17;
    private static final double BLOCK_SAMPLES = HOP * (double) BlockCurve.BLOCK;

    private final List<Long> made = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private float[] ramp(long first, int frames) {
        made.add(first / BlockCurve.BLOCK);
        float[] values = new float[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = first + i;
        }
        return values;
    }

    private BlockCurve curve(Executor executor, Optional<CurveSource> overview) {
        return new BlockCurve(new BlockCurve.Shape("F0", "Hz", HOP, FRAMES, 0, FRAMES), this::ramp, executor, 1000, overview)
                .withoutRest();
    }

    @Test
    void computesWhatIsInSightOnceAndTells() throws SparshaException {
        BlockCurve curve = curve(Runnable::run, Optional.empty());
        AtomicInteger told = new AtomicInteger();
        curve.setListener(told::incrementAndGet);
        curve.show(2.5 * BLOCK_SAMPLES, 4.5 * BLOCK_SAMPLES, 100);
        assertEquals(List.of(2L, 3L, 4L), made);
        assertEquals(1, told.get());
        curve.show(3 * BLOCK_SAMPLES, 5.5 * BLOCK_SAMPLES, 100);
        assertEquals(List.of(2L, 3L, 4L, 5L), made);
        Curve known = curve.between(2 * BLOCK_SAMPLES, 5 * BLOCK_SAMPLES, 100);
        for (int sample = (int) (2 * BLOCK_SAMPLES); sample < 5 * BLOCK_SAMPLES; sample += 37) {
            assertEquals(sample / (double) HOP, known.valueAt(sample), 1e-3);
        }
        assertTrue(Double.isNaN(curve.between(0, BLOCK_SAMPLES, 100).valueAt(HOP)));
    }

    @Test
    void newestViewWinsOverOnesNobodyHasBegun() {
        BlockCurve curve = curve(waiting::add, Optional.empty());
        for (int block = 0; block < 18; block++) {
            curve.show(block * BLOCK_SAMPLES, (block + 0.5) * BLOCK_SAMPLES, 100);
        }
        assertEquals(1, waiting.size(), "one thread is enough");
        waiting.remove().run();
        assertEquals(List.of(17L), made);
        curve.show(0, BLOCK_SAMPLES / 2, 100);
        curve.hide();
        waiting.remove().run();
        assertEquals(List.of(17L), made);
    }

    @Test
    void fromFurtherAwayTheOverviewStandsForIt() throws SparshaException {
        Curve flat = new Curve("far", "Hz", 0, BLOCK_SAMPLES, new float[30], -5, 5);
        BlockCurve curve = curve(Runnable::run, Optional.of(flat));
        curve.show(0, FRAMES * (double) HOP, 2000);
        assertEquals(List.of(), made);
        assertEquals(0, curve.between(0, 5000, 2000).valueAt(3000));
        assertEquals(0, curve.between(0, 5000, 10).valueAt(3000), "not known yet");
        curve.show(0, 5000, 10);
        assertEquals(30, curve.between(0, 5000, 10).valueAt(3000));
        assertEquals(5, curve.between(0, 5000, 10).highest(), "the scale is the overview's");
        assertEquals(0, curve(Runnable::run, Optional.empty()).between(0, 5000, 2000).values().length);
    }

    @Test
    void endOfTheClipAndBeyond() throws SparshaException {
        BlockCurve curve = curve(Runnable::run, Optional.empty());
        double end = (FRAMES - 1) * (double) HOP;
        curve.show(end - 500, end + 10 * BLOCK_SAMPLES, 100);
        assertEquals(List.of(20L), made);
        assertEquals(FRAMES - 1, curve.between(end - 500, end + 500, 100).valueAt(end));
        assertEquals(0, curve.between(end + 10_000, end + 20_000, 100).values().length);
        assertEquals(0, curve.between(-500, -200, 100).values().length, 1);
    }

    @Test
    void failuresAreToldWhereTheyAreLookedAtAndNotTriedAgain() throws SparshaException {
        AtomicInteger tries = new AtomicInteger();
        BlockCurve curve = new BlockCurve(new BlockCurve.Shape("F0", "Hz", HOP, FRAMES, 0, FRAMES), (first, frames) -> {
            tries.incrementAndGet();
            if (first == 0) {
                throw new SparshaException("the file is gone");
            }
            throw new IllegalStateException("a mistake");
        }, Runnable::run, 1000, Optional.empty()).withoutRest();
        curve.show(0, 1.5 * BLOCK_SAMPLES, 100);
        assertEquals(2, tries.get());
        assertEquals("the file is gone", assertThrows(SparshaException.class, () -> curve.between(0, 1000, 100)).getMessage());
        assertThrows(SparshaException.class, () -> curve.between(BLOCK_SAMPLES, BLOCK_SAMPLES + 100, 100));
        curve.show(0, 2.5 * BLOCK_SAMPLES, 100);
        assertEquals(3, tries.get());
        assertTrue(Double.isNaN(curve.between(5 * BLOCK_SAMPLES, 6 * BLOCK_SAMPLES, 100).valueAt(5.5 * BLOCK_SAMPLES)));
    }
}
