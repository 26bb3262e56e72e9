/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads on which a workbench waits: for sound devices, and for third-party code that may never come back. */
public final class SessionThreads implements AutoCloseable {

    private static final double GRACE_SECONDS = 5;

    private final ExecutorService sound = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sparsha-sound");
        thread.setDaemon(true);
        return thread;
    });
    private final DetachableRuns runs = new DetachableRuns(GRACE_SECONDS);

    /** @return threads that wait for sound devices and files, apart from those that compute */
    public Executor sound() {
        return sound;
    }

    /** @return where what may never come back runs */
    DetachableRuns runs() {
        return runs;
    }

    /** @return how many runs did not stop when they were cancelled and go on in the background */
    public int leftBehind() {
        return runs.leftBehind();
    }

    @Override
    public void close() {
        sound.shutdownNow();
    }
}
