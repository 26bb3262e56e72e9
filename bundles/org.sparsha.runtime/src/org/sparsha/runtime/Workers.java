/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that explanations and analyses run on. Results never depend on how many there are. Thread-safe. */
public final class Workers implements AutoCloseable {

    private final Current executor = new Current();
    private final AtomicInteger number = new AtomicInteger();
    private final List<ThreadPoolExecutor> replaced = new ArrayList<>();
    private final int threads;
    private final Runnable begins;
    private ThreadPoolExecutor pool;

    /**
     * @param threads number of threads, at least 1
     */
    public Workers(int threads) {
        this(threads, () -> { });
    }

    /**
     * @param threads number of threads, at least 1
     * @param begins what each thread does first, such as giving way to others
     */
    public Workers(int threads, Runnable begins) {
        this.threads = Math.max(1, threads);
        this.begins = begins;
        this.pool = pool();
    }

    private ThreadPoolExecutor pool() {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(() -> {
                begins.run();
                work.run();
            }, "sparsha-worker-" + number.incrementAndGet());
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

    /**
     * Takes new threads, where a contribution may never give the old ones back. What waits goes to the new ones; what runs may end on the
     * old ones.
     */
    public synchronized void renew() {
        if (pool.isShutdown()) {
            return;
        }
        ThreadPoolExecutor old = pool;
        pool = pool();
        List<Runnable> waiting = new ArrayList<>();
        old.getQueue().drainTo(waiting);
        old.shutdown();
        replaced.add(old);
        waiting.forEach(pool::execute);
    }

    /** @return how many tasks still run on threads that were replaced */
    public synchronized int busyReplaced() {
        replaced.removeIf(ThreadPoolExecutor::isTerminated);
        return replaced.stream().mapToInt(ThreadPoolExecutor::getActiveCount).sum();
    }

    private synchronized void execute(Runnable task) {
        pool.execute(task);
    }

    private synchronized ThreadPoolExecutor current() {
        return pool;
    }

    @Override
    public synchronized void close() {
        pool.shutdownNow();
        replaced.forEach(ThreadPoolExecutor::shutdownNow);
    }

    /** Hands on to the threads of the moment. */
    private final class Current extends AbstractExecutorService {

        @Override
        public void execute(Runnable task) {
            Workers.this.execute(task);
        }

        @Override
        public void shutdown() {
            throw new UnsupportedOperationException("The workers are closed by who made them");
        }

        @Override
        public List<Runnable> shutdownNow() {
            throw new UnsupportedOperationException("The workers are closed by who made them");
        }

        @Override
        public boolean isShutdown() {
            return current().isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return current().isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return current().awaitTermination(timeout, unit);
        }
    }
}
