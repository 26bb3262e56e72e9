/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.ByteOrder;
import java.util.List;

import org.sparsha.core.Warning;

/**
 * Where and how uncompressed samples lie in a file, as a header parser found it; frames are already cut to what the file really holds.
 *
 * @param container the container's name, such as "WAV"
 * @param encoding one sample
 * @param order byte order
 * @param channelCount interleaved channels
 * @param sampleRate samples a second
 * @param dataStart byte position of the first frame
 * @param frames samples a channel
 * @param warnings what the user should know
 */
record PcmLayout(String container, SampleEncoding encoding, ByteOrder order, int channelCount, int sampleRate, long dataStart, long frames,
        List<Warning> warnings) {

    /** @return bytes a frame */
    int frameBytes() {
        return encoding.bytes() * channelCount;
    }

    /** @return the description for the user */
    AudioInfo info() {
        return new AudioInfo(container + ", " + encoding.words(), sampleRate, channelCount, frames, warnings);
    }

    /** @return the same with so many bytes in front of it in the file */
    PcmLayout behind(long bytes) {
        return new PcmLayout(container, encoding, order, channelCount, sampleRate, dataStart + bytes, frames, warnings);
    }
}
