/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;

/**
 * A progress that is cancelled, too, once a file is there: how another process, on every platform, asks for a stop that keeps the best so
 * far.
 */
public final class StoppableProgress implements Progress {

    private static final long LOOK_NANOS = 200_000_000;

    private final Progress progress;
    private final Path file;
    private volatile long looked;
    private volatile boolean stopped;

    /**
     * @param progress what is told, and may be cancelled itself
     * @param file the file
     */
    public StoppableProgress(Progress progress, Path file) {
        this.progress = progress;
        this.file = file;
        this.looked = System.nanoTime() - LOOK_NANOS;
    }

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
        long now = System.nanoTime();
        if (!stopped && now - looked >= LOOK_NANOS) {
            looked = now;
            stopped = Files.exists(file);
        }
        if (stopped) {
            throw new CancelledException();
        }
    }

    @Override
    public void worked(double share) {
        progress.worked(share);
    }

    @Override
    public Progress split(String label, double share) {
        return new StoppableProgress(progress.split(label, share), file);
    }
}
