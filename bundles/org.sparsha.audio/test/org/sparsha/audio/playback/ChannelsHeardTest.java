/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Channels that are switched off are not heard, the others as they are, in memory and from a file alike. */
class ChannelsHeardTest {

    private static final int FRAMES = 400;

    @TempDir
    Path folder;

    private static AudioClip clip(int channels) {
        float[][] samples = new float[channels][FRAMES];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < FRAMES; i++) {
                samples[c][i] = (c + 1) * 0.1f + i * 0.0001f;
            }
        }
        return new AudioClip(samples, 8000, List.of());
    }

    private static float[][] read(PlaybackSource source) throws AudioException {
        float[][] heard = new float[source.channelCount()][FRAMES + 20];
        source.read(-10, heard, 0, FRAMES + 20);
        return heard;
    }

    private void alike(AudioClip clip, List<Integer> channels, int heard) throws AudioException {
        Path file = folder.resolve("channels.wav");
        WavWriter.write(file, clip, WavFormat.FLOAT_32);
        try (AudioSource source = AudioFiles.open(file)) {
            PlaybackSource fromFile = PlaybackSource.of(source, channels);
            PlaybackSource inMemory = PlaybackSource.of(clip, channels);
            assertEquals(heard, fromFile.channelCount());
            assertEquals(heard, inMemory.channelCount());
            float[][] expected = read(inMemory);
            float[][] got = read(fromFile);
            for (int c = 0; c < heard; c++) {
                assertArrayEquals(expected[c], got[c], 1e-6f);
            }
        }
    }

    @Test
    void oneOfTwoIsHeardAlone() throws AudioException {
        float[][] heard = read(PlaybackSource.of(clip(2), List.of(1)));
        assertEquals(1, heard.length);
        assertEquals(0.2f, heard[0][10], 1e-6f);
        alike(clip(2), List.of(1), 1);
        alike(clip(2), List.of(0, 1), 2);
    }

    @Test
    void twoOfFourStandSideBySideAndOfThreeTheMean() throws AudioException {
        float[][] two = read(PlaybackSource.of(clip(4), List.of(1, 3)));
        assertEquals(0.2f, two[0][10], 1e-6f);
        assertEquals(0.4f, two[1][10], 1e-6f);
        alike(clip(4), List.of(1, 3), 2);
        float[][] three = read(PlaybackSource.of(clip(4), List.of(0, 1, 2)));
        assertEquals(0.2f, three[0][10], 1e-6f);
        alike(clip(4), List.of(0, 1, 2), 1);
    }

    @Test
    void noneIsSilence() throws AudioException {
        assertEquals(0, read(PlaybackSource.of(clip(2), List.of()))[0][50]);
        alike(clip(2), List.of(), 1);
    }
}
