/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Ends one run of a graph that takes too long, such as a loop that never ends. ONNX Runtime looks at the request between two operations, so
 * one operation that is going on is finished. For one thread, but for the clock's.
 */
final class TimeLimit implements AutoCloseable {

    private static final Duration LEAST = Duration.ofSeconds(60);
    private static final int NUMBERS = 16_000;
    private static final Duration FOR_NUMBERS = Duration.ofSeconds(10);

    private final OrtSession.RunOptions options;
    private final CompletableFuture<Void> clock = new CompletableFuture<>();
    private boolean closed;
    private boolean reached;

    TimeLimit(Duration limit) throws OrtException {
        options = new OrtSession.RunOptions();
        clock.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(timeout -> {
            timeIsOver();
            return null;
        });
    }

    /**
     * How long a run may take: a minute, and ten seconds more for every 16,000 numbers that it is given, a second of sound at the usual
     * rate. That is ten times slower than sound goes by, on one thread.
     *
     * @param numbers size of the input
     * @return the limit
     */
    static Duration of(long numbers) {
        return LEAST.plus(FOR_NUMBERS.multipliedBy(numbers / NUMBERS));
    }

    /** @return what the run is to be given */
    OrtSession.RunOptions options() {
        return options;
    }

    /** @return whether the run was ended since its time was over */
    synchronized boolean isReached() {
        return reached;
    }

    private synchronized void timeIsOver() {
        reached = !closed;
        end();
    }

    /** Ends the run, if it goes on. Any thread. */
    synchronized void end() {
        if (!closed) {
            try {
                options.setTerminate(true);
            } catch (OrtException e) {
                System.getLogger(TimeLimit.class.getName()).log(System.Logger.Level.WARNING, "A run could not be ended", e);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        clock.complete(null);
        options.close();
    }
}
