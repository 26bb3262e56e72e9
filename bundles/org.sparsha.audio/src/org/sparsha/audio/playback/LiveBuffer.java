/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Optional;

import org.sparsha.audio.AudioException;

/**
 * Keeps the latest seconds of a {@link Capture} for rolling prediction. One thread writes; any may take a copy.
 */
public final class LiveBuffer implements CaptureListener {

    private final float[] ring;
    private final Runnable changed;
    private long total;
    private Level level = new Level(0, 0);
    private AudioException problem;

    /**
     * @param capacity frames kept
     * @param changed called after each block, on the capture's thread
     */
    public LiveBuffer(int capacity, Runnable changed) {
        this.ring = new float[capacity];
        this.changed = changed;
    }

    @Override
    public void block(float[][] channels, int count) {
        synchronized (this) {
            for (int i = 0; i < count; i++) {
                float sum = 0;
                for (float[] channel : channels) {
                    sum += channel[i];
                }
                ring[(int) ((total + i) % ring.length)] = sum / channels.length;
            }
            total += count;
            level = Level.of(channels, count);
        }
        changed.run();
    }

    @Override
    public void ended() {
        changed.run();
    }

    @Override
    public void failed(AudioException e) {
        synchronized (this) {
            problem = e;
        }
        changed.run();
    }

    /** @return frames that have come in since the begin */
    public synchronized long total() {
        return total;
    }

    /** @return how loud the latest block was */
    public synchronized Level level() {
        return level;
    }

    /** @return why listening ended, where it failed */
    public synchronized Optional<AudioException> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Copies the latest frames, the mean of the channels.
     *
     * @param frames how many, at most the capacity
     * @return the latest {@code frames} frames, or all there are, if fewer have come in
     */
    public synchronized float[] latest(int frames) {
        int count = (int) Math.min(Math.min(frames, ring.length), total);
        float[] copy = new float[count];
        for (int i = 0; i < count; i++) {
            copy[i] = ring[(int) ((total - count + i) % ring.length)];
        }
        return copy;
    }
}
