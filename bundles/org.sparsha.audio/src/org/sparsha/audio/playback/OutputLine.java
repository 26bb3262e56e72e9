/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;

/**
 * An open output. One thread opens it, writes, drains and closes it; the other methods, closing too, may be called by any and return at
 * once: they don't ask the device, which may not answer, but leave it to the thread that writes to follow.
 */
public interface OutputLine extends AutoCloseable {

    /**
     * Hands frames to the device; waits while it has enough to play, and returns early once closed.
     *
     * @param channels one array a channel
     * @param offset first frame in them
     * @param count how many
     * @throws AudioException where the device has stopped working
     */
    void write(float[][] channels, int offset, int count) throws AudioException;

    /** @return frames that have been heard since the line was opened, as exactly as the device tells */
    long framesPlayed();

    /** Silences the device and keeps what it has not played yet. */
    void pause();

    /** Goes on after {@link #pause()}. */
    void resume();

    /** Waits until everything written has been heard, or the line is closed. */
    void drain();

    /**
     * Stops at once; what has not been heard is dropped. Closing again does nothing. A device may be let go only when the thread that
     * writes closes the line, too.
     */
    @Override
    void close();
}
