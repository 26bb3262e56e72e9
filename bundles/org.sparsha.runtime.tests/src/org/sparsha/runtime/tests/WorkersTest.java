/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.sparsha.runtime.Workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkersTest {

    @Test
    void whatWaitsBehindATaskThatHangsGoesOnAfterRenewing() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            for (int i = 0; i < 2; i++) {
                workers.executor().execute(() -> {
                    begun.countDown();
                    awaitQuietly(never);
                });
            }
            begun.await();
            Future<String> waiting = workers.executor().submit(() -> "done");
            workers.renew();
            assertEquals("done", waiting.get());
            assertEquals("too", workers.executor().submit(() -> "too").get());
            assertEquals(2, workers.busyReplaced());
            never.countDown();
        }
    }

    @Test
    void eachThreadBeginsAsItWasTold() throws Exception {
        Set<Thread> begun = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(2, () -> begun.add(Thread.currentThread()))) {
            assertTrue(begun.contains(workers.executor().submit(Thread::currentThread).get()));
            workers.renew();
            assertTrue(begun.contains(workers.executor().submit(Thread::currentThread).get()));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
