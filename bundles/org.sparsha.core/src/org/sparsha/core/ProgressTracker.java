/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * A progress that sums up the shares of all its parts and tells a listener, from whichever thread works. Base of the adapters.
 */
public final class ProgressTracker implements Progress {

    /** Told of every step. Called on the working threads, possibly several at once: be quick and thread-safe. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param label what happens now
         * @param done how much is done, 0 to 1
         */
        void changed(String label, double done);
    }

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final DoubleAdder done = new DoubleAdder();
    private final Listener listener;
    private final String label;

    /**
     * @param label what happens, for the user
     * @param listener told of every step
     */
    public ProgressTracker(String label, Listener listener) {
        this.label = label;
        this.listener = listener;
    }

    /** Makes every {@link #checkCancelled()} of this progress and its parts throw from now on. */
    public void cancel() {
        cancelled.set(true);
    }

    /** @return whether {@link #cancel()} was called */
    public boolean isCancelled() {
        return cancelled.get();
    }

    /** @return how much is done, 0 to 1 */
    public double done() {
        return Math.min(1, done.sum());
    }

    @Override
    public void checkCancelled() {
        if (cancelled.get()) {
            throw new CancelledException();
        }
    }

    @Override
    public void worked(double share) {
        step(label, share);
    }

    @Override
    public Progress split(String partLabel, double share) {
        return new Part(partLabel.isEmpty() ? label : partLabel, share);
    }

    private void step(String what, double share) {
        done.add(share);
        listener.changed(what, done());
    }

    private final class Part implements Progress {
        private final String partLabel;
        private final double scale;

        Part(String partLabel, double scale) {
            this.partLabel = partLabel;
            this.scale = scale;
        }

        @Override
        public void checkCancelled() {
            ProgressTracker.this.checkCancelled();
        }

        @Override
        public void worked(double share) {
            step(partLabel, share * scale);
        }

        @Override
        public Progress split(String innerLabel, double share) {
            return new Part(innerLabel.isEmpty() ? partLabel : innerLabel, share * scale);
        }
    }
}
