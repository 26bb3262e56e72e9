/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.sparsha.core.CancelledException;

/**
 * Runs what may never come back, such as a plug-in that hangs, on threads of its own. Whoever waits for a run can leave it behind; those
 * left behind are counted as long as they go on. Thread-safe.
 */
final class DetachableRuns {

    private static final long STEP_MILLISECONDS = 50;

    private final long graceNanoseconds;
    private final List<Thread> left = new ArrayList<>();

    /** Says that a run did not stop in time and was left behind. */
    static final class LeftBehindException extends Exception {

        private static final long serialVersionUID = 1;

        LeftBehindException(String name) {
            super(name + " was left behind");
        }
    }

    /** @param graceSeconds how long a run may take to stop once that is wished for */
    DetachableRuns(double graceSeconds) {
        this.graceNanoseconds = (long) (graceSeconds * 1e9);
    }

    /**
     * Runs something and waits for it.
     *
     * @param name what runs
     * @param work what to run, on a thread of its own
     * @param unwanted whether it should stop; asked again and again
     * @return what it gave
     * @throws ExecutionException holding whatever it threw
     * @throws CancelledException where the waiting thread was interrupted
     * @throws LeftBehindException where it did not stop in time; its thread is interrupted, and nobody hears of its result any more
     */
    <T> T run(String name, Callable<T> work, BooleanSupplier unwanted) throws ExecutionException, LeftBehindException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "sparsha-run " + name);
        thread.setDaemon(true);
        thread.start();
        long unwantedSince = 0;
        while (true) {
            try {
                return task.get(STEP_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!unwanted.getAsBoolean()) {
                    continue;
                }
                long now = System.nanoTime();
                unwantedSince = unwantedSince == 0 ? now : unwantedSince;
                if (now - unwantedSince > graceNanoseconds) {
                    leave(task, thread);
                    throw new LeftBehindException(name);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                leave(task, thread);
                throw new CancelledException();
            } catch (CancellationException e) {
                throw new CancelledException();
            }
        }
    }

    private synchronized void leave(FutureTask<?> task, Thread thread) {
        left.add(thread);
        task.cancel(true);
    }

    /** @return how many runs were left behind and still go on */
    synchronized int leftBehind() {
        left.removeIf(thread -> !thread.isAlive());
        return left.size();
    }
}
