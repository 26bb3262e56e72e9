/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioSource;

/** An open file as something to play. */
final class FilePlayback implements PlaybackSource {

    private final AudioSource source;
    private final int fileChannels;
    private float[][] block;

    FilePlayback(AudioSource source) {
        this.source = source;
        this.fileChannels = source.info().channelCount();
        this.block = new float[fileChannels][0];
    }

    @Override
    public int sampleRate() {
        return source.info().sampleRate();
    }

    @Override
    public int channelCount() {
        return fileChannels == 2 ? 2 : 1;
    }

    @Override
    public long frames() {
        return source.info().frames();
    }

    @Override
    public synchronized void read(long start, float[][] into, int offset, int count) throws AudioException {
        int before = Math.clamp(-start, 0, count);
        PlaybackSource.silence(into, offset, offset + before);
        if (fileChannels <= 2) {
            int read = fetch(start + before, into, offset + before, count - before);
            PlaybackSource.silence(into, offset + before + read, offset + count);
        } else {
            mix(start + before, into[0], offset + before, count - before);
        }
    }

    private void mix(long start, float[] into, int offset, int count) throws AudioException {
        if (block[0].length < count) {
            block = new float[fileChannels][count];
        }
        int read = fetch(start, block, 0, count);
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int c = 0; c < fileChannels && i < read; c++) {
                sum += block[c][i];
            }
            into[offset + i] = sum / fileChannels;
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
