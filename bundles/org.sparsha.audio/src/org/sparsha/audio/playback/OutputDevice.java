/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;

/** Something that plays sound: a sound card, or a file that receives what would be heard. */
public interface OutputDevice {

    /** @return what preferences keep to find it again */
    String id();

    /** @return its name for the user */
    String name();

    /**
     * Begins to play.
     *
     * @param sampleRate samples a second
     * @param channelCount 1 or 2
     * @return the open line
     * @throws AudioException where the device is missing, busy or can't play such a signal
     */
    OutputLine open(int sampleRate, int channelCount) throws AudioException;
}
