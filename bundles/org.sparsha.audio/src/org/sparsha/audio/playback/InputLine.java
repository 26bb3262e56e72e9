/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;

/** An open input. One thread opens it, reads and closes it; any other may close it, too, and does not wait for the device. */
public interface InputLine extends AutoCloseable {

    /**
     * Waits for frames.
     *
     * @param into one array a channel
     * @param count frames wanted
     * @return frames read, {@code count} or fewer; 0 only once the line is closed or its signal has ended
     * @throws AudioException where the device has stopped working
     */
    int read(float[][] into, int count) throws AudioException;

    /** Ends recording. Closing again does nothing. */
    @Override
    void close();
}
