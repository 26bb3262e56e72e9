/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.audio.AudioException;

/** Told how a recording goes, on the recording thread: hand on to the user interface's thread what belongs there. */
public interface RecorderListener {

    /**
     * The next 20 ms are in.
     *
     * @param level how loud they are
     * @param frames frames recorded so far
     */
    void level(Level level, long frames);

    /**
     * The recording is in its file.
     *
     * @param file the file
     * @param frames its length
     * @param problem what ended it early, such as a device that went away; empty where it was stopped or full
     */
    void finished(Path file, long frames, Optional<AudioException> problem);

    /**
     * There is no recording.
     *
     * @param problem says why and what to do
     */
    void failed(AudioException problem);
}
