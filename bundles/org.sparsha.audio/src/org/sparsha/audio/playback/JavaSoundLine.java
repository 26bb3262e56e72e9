/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.function.LongSupplier;

import javax.sound.sampled.DataLine;

import org.sparsha.audio.AudioException;

/**
 * What an open Java Sound line for playing and one for recording have in common: they avoid to wait inside the driver, which may never
 * come back from a device that was pulled out, and notice a device that does nothing any more. Only the thread that opened the line asks
 * the driver for anything; what another thread wants of it (to hold, to close) returns at once and makes that thread do so.
 */
final class JavaSoundLine {

    private static final long PATIENCE_NANOSECONDS = 3_000_000_000L;
    private static final long STEP_MILLISECONDS = 2;

    private final DataLine line;
    private final LongSupplier nanoTime;
    private final String complaint;
    private final Thread owner = Thread.currentThread();
    private boolean closed;
    private boolean held;
    private boolean heldIsWanted;
    private boolean released;
    private long movedAt;

    /**
     * @param line the line, open and started by this thread
     * @param complaint what to tell where the device stops working
     * @param nanoTime the clock
     */
    JavaSoundLine(DataLine line, String complaint, LongSupplier nanoTime) {
        this.line = line;
        this.complaint = complaint;
        this.nanoTime = nanoTime;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Notes that the device gave or took something. */
    synchronized void moved() {
        movedAt = nanoTime.getAsLong();
    }

    /**
     * @param meanwhile run again and again
     * @return the bytes that the device can give or take now: whole frames, at most so many; 0 only once closed
     */
    int await(int wanted, int least, Runnable meanwhile) throws AudioException {
        moved();
        while (true) {
            followHold();
            meanwhile.run();
            int ready = Math.min(available(), wanted) / line.getFormat().getFrameSize() * line.getFormat().getFrameSize();
            synchronized (this) {
                if (closed) {
                    return 0;
                }
                if (ready >= least) {
                    return ready;
                }
                if (isStalled()) {
                    throw new AudioException(complaint);
                }
                pause();
            }
        }
    }

    private int available() throws AudioException {
        try {
            return line.available();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** @return whether nothing has moved for some seconds, though it could */
    synchronized boolean isStalled() {
        if (held) {
            movedAt = nanoTime.getAsLong();
        }
        return nanoTime.getAsLong() - movedAt > PATIENCE_NANOSECONDS;
    }

    /** Waits a moment, or until the line is closed. */
    synchronized void pause() {
        try {
            if (!closed) {
                wait(STEP_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true; // the executor is being shut down
        }
    }

    AudioException failure(RuntimeException e) {
        return new AudioException(complaint, e);
    }

    /** Silences the device, or lets it go on, as soon as its thread is in here; meanwhile nothing is expected of it. */
    void hold(boolean wanted) {
        synchronized (this) {
            heldIsWanted = wanted;
            notifyAll();
        }
        if (Thread.currentThread() == owner) {
            followHold();
        }
    }

    /** Asks the device to be silent, or to go on, where that is wanted by now. On the thread that opened the line. */
    void followHold() {
        boolean now;
        synchronized (this) {
            if (held == heldIsWanted || closed) {
                return;
            }
            held = heldIsWanted;
            now = held;
        }
        quietly(now ? line::stop : line::start);
    }

    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
            if (released || Thread.currentThread() != owner) {
                return;
            }
            released = true;
        }
        quietly(line::stop);
        quietly(line::flush);
        quietly(line::close);
    }

    /** Calls the driver where its complaints don't matter. */
    void quietly(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            // a driver whose device is gone
            System.getLogger(JavaSoundLine.class.getName()).log(System.Logger.Level.DEBUG, complaint, e);
        }
    }
}
