/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.function.LongSupplier;

/**
 * Makes a smooth position out of a device's, which moves in steps of 10 to 50 ms: between two steps the clock goes on. It never goes back,
 * never beyond what was written, and at most 50 ms beyond what the device tells.
 */
final class SmoothPosition {

    private static final double MOST_SECONDS_AHEAD = 0.05;

    private final double sampleRate;
    private final LongSupplier nanoTime;
    private long told = -1;
    private long toldAt;
    private long last;

    SmoothPosition(double sampleRate, LongSupplier nanoTime) {
        this.sampleRate = sampleRate;
        this.nanoTime = nanoTime;
    }

    /**
     * @param device frames played as the device tells
     * @param written frames written
     * @param running whether the device is playing at all
     * @return frames played
     */
    synchronized long at(long device, long written, boolean running) {
        long now = nanoTime.getAsLong();
        if (device != told) {
            told = device;
            toldAt = now;
        }
        double ahead = running && device > 0 ? Math.min(MOST_SECONDS_AHEAD, (now - toldAt) * 1e-9) : 0;
        last = Math.max(last, Math.min(written, device + Math.round(ahead * sampleRate)));
        return last;
    }

    synchronized long last() {
        return last;
    }
}
