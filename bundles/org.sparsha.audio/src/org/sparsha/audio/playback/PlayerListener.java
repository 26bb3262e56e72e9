/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;

/** Told what a player does, on the player's own thread: hand on to the user interface's thread what belongs there. */
public interface PlayerListener {

    /** Playing has begun. */
    default void started() {
        // of no interest to every listener
    }

    /** Playing is over: the end was heard, or it was stopped. */
    default void finished() {
        // of no interest to every listener
    }

    /**
     * Playing ended because the device or the file failed.
     *
     * @param problem says what and what to do
     */
    void failed(AudioException problem);
}
