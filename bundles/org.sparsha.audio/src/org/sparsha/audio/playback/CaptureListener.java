/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;

/** Gets what a {@link Capture} records, on its thread. */
public interface CaptureListener {

    /**
     * Gets the next block.
     *
     * @param channels one array a channel, valid only during the call
     * @param count frames in them
     * @throws AudioException ends the capture
     */
    void block(float[][] channels, int count) throws AudioException;

    /** Recording is over because it was stopped or the signal ended; no block follows. */
    void ended();

    /**
     * Recording is over because something failed; no block follows.
     *
     * @param problem says what and what to do
     */
    void failed(AudioException problem);
}
