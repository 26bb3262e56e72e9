/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;

/** The line of a {@link FileOutputDevice}: plays against a clock, with a buffer of 100 ms like a sound card's. */
final class FileOutputLine implements OutputLine {

    private static final double BUFFER_SECONDS = 0.1;

    private final FileOutputDevice device;
    private final int sampleRate;
    private final WavWriter writer;
    private long written;
    /** Frames played until the clock was last started. */
    private long playedBefore;
    private long startedAt;
    private boolean running = true;
    private boolean closed;
    private boolean finished;

    FileOutputLine(FileOutputDevice device, int sampleRate, int channelCount) throws AudioException {
        this.device = device;
        this.sampleRate = sampleRate;
        this.writer = new WavWriter(device.file(), WavFormat.FLOAT_32, channelCount, sampleRate);
        this.startedAt = device.nanoTime().getAsLong();
    }

    @Override
    public synchronized void write(float[][] channels, int offset, int count) throws AudioException {
        long room = (long) (BUFFER_SECONDS * sampleRate);
        waitUntilPlayed(written + count - room);
        if (closed) {
            return;
        }
        if (framesPlayed() >= written) { // ran dry, or the very begin: the clock goes on from here
            playedBefore = written;
            startedAt = device.nanoTime().getAsLong();
        }
        writer.append(channels, offset, count);
        written += count;
    }

    @Override
    public synchronized long framesPlayed() {
        if (!device.realTime()) {
            return written;
        }
        long since = running ? Math.round((device.nanoTime().getAsLong() - startedAt) * 1e-9 * sampleRate) : 0;
        return Math.min(written, playedBefore + since);
    }

    @Override
    public synchronized void pause() {
        playedBefore = framesPlayed();
        running = false;
    }

    @Override
    public synchronized void resume() {
        startedAt = device.nanoTime().getAsLong();
        running = true;
        notifyAll();
    }

    @Override
    public synchronized void drain() {
        waitUntilPlayed(written);
    }

    private void waitUntilPlayed(long frame) {
        try {
            while (!closed && framesPlayed() < frame) {
                long millis = running ? 1 + (frame - framesPlayed()) * 1000 / sampleRate : 0; // 0: until notified
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        if (finished) {
            return;
        }
        finished = true;
        try (writer) {
            writer.finish();
        } catch (AudioException e) {
            System.getLogger(FileOutputLine.class.getName()).log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
    }
}
