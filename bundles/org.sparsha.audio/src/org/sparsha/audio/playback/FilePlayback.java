/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Arrays;
import java.util.List;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioSource;

/** An open file as something to play. */
final class FilePlayback implements PlaybackSource {

    private final AudioSource source;
    private final int fileChannels;
    private final List<Integer> channels;
    private float[][] block;

    FilePlayback(AudioSource source, List<Integer> channels) {
        this.source = source;
        this.channels = List.copyOf(channels);
        this.fileChannels = source.info().channelCount();
        this.block = new float[fileChannels][0];
    }

    @Override
    public int sampleRate() {
        return source.info().sampleRate();
    }

    @Override
    public int channelCount() {
        return channels.size() == 2 ? 2 : 1;
    }

    @Override
    public long frames() {
        return source.info().frames();
    }

    @Override
    public synchronized void read(long start, float[][] into, int offset, int count) throws AudioException {
        int before = Math.clamp(-start, 0, count);
        PlaybackSource.silence(into, offset, offset + before);
        if (channels.size() == fileChannels && fileChannels <= 2) {
            int read = fetch(start + before, into, offset + before, count - before);
            PlaybackSource.silence(into, offset + before + read, offset + count);
        } else {
            pick(start + before, into, offset + before, count - before);
        }
    }

    /** Two channels side by side; of one or more than two the mean. */
    private void pick(long start, float[][] into, int offset, int count) throws AudioException {
        if (block[0].length < count) {
            block = new float[fileChannels][count];
        }
        int read = fetch(start, block, 0, count);
        if (channels.size() == 2) {
            for (int c = 0; c < into.length; c++) {
                System.arraycopy(block[channels.get(Math.min(c, 1))], 0, into[c], offset, read);
                Arrays.fill(into[c], offset + read, offset + count, 0);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int c = 0; c < channels.size() && i < read; c++) {
                sum += block[channels.get(c)][i];
            }
            into[0][offset + i] = channels.isEmpty() ? 0 : sum / channels.size();
        }
    }

    private int fetch(long start, float[][] into, int offset, int count) throws AudioException {
        int read = source.read(start, into, offset, count);
        if (start + read < Math.min(frames(), start + count)) {
            throw new AudioException("The file that is played has become shorter since it was opened: close the recording and open it"
                    + " again.");
        }
        return read;
    }
}
