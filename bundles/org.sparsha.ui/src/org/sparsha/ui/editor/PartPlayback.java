/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.Arrays;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.playback.PlaybackSource;

/**
 * A long recording of which one part is heard in another version.
 *
 * @param all the recording
 * @param part the version of the part
 * @param offset where the part begins, in frames of the recording
 * @param silentOutside whether nothing is heard outside of the part
 */
record PartPlayback(PlaybackSource all, PlaybackSource part, long offset, boolean silentOutside) implements PlaybackSource {

    @Override
    public int sampleRate() {
        return all.sampleRate();
    }

    @Override
    public int channelCount() {
        return all.channelCount();
    }

    @Override
    public long frames() {
        return all.frames();
    }

    @Override
    public void read(long start, float[][] into, int at, int count) throws AudioException {
        if (silentOutside) {
            for (float[] channel : into) {
                Arrays.fill(channel, at, at + count, 0);
            }
        } else {
            all.read(start, into, at, count);
        }
        long from = Math.max(start, offset);
        long to = Math.min(start + count, offset + part.frames());
        if (from < to) {
            part.read(from - offset, into, at + (int) (from - start), (int) (to - from));
        }
    }
}
