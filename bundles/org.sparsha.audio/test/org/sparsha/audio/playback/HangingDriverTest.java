/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sparsha.audio.AudioException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A driver that never comes back, as one does whose sound server was killed: it is given up, and what it says later is not heard. */
@Timeout(60)
class HangingDriverTest {

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void release() {
        hanging.countDown();
    }

    private DeviceThread thread(boolean held) {
        return new DeviceThread("Recording from \"Card\"", () -> held, Duration.ofMillis(200));
    }

    private Void hang() {
        try {
            assertTrue(hanging.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Test
    void driverThatNeverComesBackIsGivenUp() throws Exception {
        DeviceThread thread = thread(false);
        Optional<AudioException> problem = thread.run(() -> {
            try {
                thread.call(this::hang);
                told.add("went on");
            } finally {
                over.countDown();
            }
        });
        assertTrue(problem.orElseThrow().getMessage().startsWith("Recording from \"Card\" was given up"), problem.toString());
        hanging.countDown();
        assertTrue(over.await(1, TimeUnit.MINUTES));
        assertEquals(List.of(), told);
    }

    @Test
    void heldDriverMayTakeItsTime() {
        DeviceThread thread = thread(true);
        Thread releasing = new Thread(() -> {
            try {
                assertTrue(!over.await(600, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            hanging.countDown();
        });
        releasing.start();
        assertEquals(Optional.empty(), thread.run(() -> thread.call(this::hang)));
    }

    @Test
    void whatGoesWrongIsTold() {
        DeviceThread thread = thread(false);
        AudioException problem = new AudioException("The card is gone.");
        assertEquals(Optional.of(problem), thread.run(() -> {
            throw problem;
        }));
        Optional<AudioException> thrown = thread(false).run(() -> {
            throw new IllegalStateException("odd");
        });
        assertTrue(thrown.orElseThrow().getMessage().contains("failed (java.lang.IllegalStateException: odd)"), thrown.toString());
    }

    @Test
    void interruptionReachesTheWorkAndIsKept() {
        DeviceThread thread = thread(false);
        Thread.currentThread().interrupt();
        assertEquals(Optional.empty(), thread.run(() -> {
            try {
                assertTrue(over.await(1, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                told.add("interrupted");
            }
        }));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("interrupted"), told);
    }
}
