/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;

/** A progress that adds up what it is told, without rounding it down to 1, and cancels after a number of steps. */
public final class RecordingProgress implements Progress {

    private final DoubleAdder done;
    private final AtomicInteger stepsLeft;
    private final double scale;

    private RecordingProgress(DoubleAdder done, AtomicInteger stepsLeft, double scale) {
        this.done = done;
        this.stepsLeft = stepsLeft;
        this.scale = scale;
    }

    /** @return a progress that is never cancelled */
    public static RecordingProgress patient() {
        return cancellingAfter(Integer.MAX_VALUE);
    }

    /**
     * @param steps how many times work may be reported
     * @return a progress that is cancelled from then on
     */
    public static RecordingProgress cancellingAfter(int steps) {
        return new RecordingProgress(new DoubleAdder(), new AtomicInteger(steps), 1);
    }

    /** @return sum of all work reported; 1 when all is done */
    public double done() {
        return done.sum();
    }

    @Override
    public void checkCancelled() {
        if (stepsLeft.get() <= 0) {
            throw new CancelledException();
        }
    }

    @Override
    public void worked(double share) {
        done.add(share * scale);
        stepsLeft.decrementAndGet();
    }

    @Override
    public Progress split(String label, double share) {
        return new RecordingProgress(done, stepsLeft, scale * share);
    }
}
