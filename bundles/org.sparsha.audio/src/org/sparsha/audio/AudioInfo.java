/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/**
 * What a sound file is, as far as its header tells.
 *
 * @param format container and coding in words, such as "WAV, 16-bit PCM"
 * @param sampleRate samples a second
 * @param channelCount number of channels
 * @param frames samples a channel that are really in the file
 * @param warnings what the user should know about the file
 */
public record AudioInfo(String format, int sampleRate, int channelCount, long frames, List<Warning> warnings) {

    /** Takes a copy of the list. */
    public AudioInfo {
        warnings = List.copyOf(warnings);
    }

    /** @return length in seconds */
    public double seconds() {
        return (double) frames / sampleRate;
    }

    /** @return all of the file as a range on its own sample axis */
    public SampleRange range() {
        return new SampleRange(0, frames);
    }
}
