/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How many inputs go into a batch, and how many are held. */
class ParallelBatchesTest {

    @Test
    void longInputsMakeSmallBatches() {
        assertEquals(16, ParallelBatches.size(374 * 64));
        assertEquals(16, ParallelBatches.size(100_000 * 64));
        assertEquals(2, ParallelBatches.size(1_000_000 * 64));
        assertEquals(1, ParallelBatches.size(50_000_000 * 64.0));
        assertEquals(1, ParallelBatches.size(Double.MAX_VALUE));
    }

    @Test
    void noMoreIsHeldThanABatchOrTwoAThread() throws ExplainException {
        for (int size : new int[] {1, 3, 16}) {
            AtomicInteger held = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
            ExecutorService executor = Executors.newFixedThreadPool(2);
            try {
                List<Prediction> answers = new ParallelBatches(executor).map(IntStream.range(0, 50).boxed().toList(), size, item -> {
                    most.accumulateAndGet(held.incrementAndGet(), Math::max);
                    return item;
                }, inputs -> {
                    sizes.add(inputs.size());
                    held.addAndGet(-inputs.size());
                    return inputs.stream().map(input -> new Prediction(List.of("a", "b"), new double[] {input, 0}, new double[] {1, 0}))
                            .toList();
                }, Progress.none());
                for (int i = 0; i < 50; i++) {
                    assertEquals(i, answers.get(i).scores()[0], "answers stand in the order of the items");
                }
            } finally {
                executor.shutdownNow();
            }
            assertEquals(50, sizes.stream().mapToInt(Integer::intValue).sum());
            assertEquals((50 + size - 1) / size, sizes.size());
            assertTrue(most.get() <= 2 * size * Runtime.getRuntime().availableProcessors() + size, most + " inputs held");
        }
    }
}
