/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that explanations and analyses run on. Results never depend on how many there are. */
public final class Workers implements AutoCloseable {

    private final ExecutorService executor;
    private final int threads;

    /**
     * @param threads number of threads, at least 1
     */
    public Workers(int threads) {
        this.threads = Math.max(1, threads);
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(this.threads, work -> {
            Thread thread = new Thread(work, "sparsha-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @return as many threads as there are processors */
    public static Workers ofAllProcessors() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** @return the executor; not to be shut down by others */
    public ExecutorService executor() {
        return executor;
    }

    /** @return number of threads */
    public int threads() {
        return threads;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
