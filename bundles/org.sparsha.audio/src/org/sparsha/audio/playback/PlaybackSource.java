/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioSource;

/** What a player plays: a signal of one or two channels that is read where it is needed. Reads come from the player's thread. */
public interface PlaybackSource {

    /** @return samples a second */
    int sampleRate();

    /** @return 1 or 2 */
    int channelCount();

    /** @return length in frames */
    long frames();

    /**
     * Gives frames; outside of the signal they are 0.
     *
     * @param start first frame, may be negative or beyond the end
     * @param into one array a channel
     * @param offset where in the arrays to begin
     * @param count how many; all are written
     * @throws AudioException where the file behind it can't be read any more
     */
    void read(long start, float[][] into, int offset, int count) throws AudioException;

    /**
     * A clip in memory; of more than two channels the mean is played.
     *
     * @param clip any clip
     * @return it as a source
     */
    static PlaybackSource of(AudioClip clip) {
        return new ClipPlayback(clip);
    }

    /**
     * An open file; of more than two channels the mean is played.
     *
     * @param source an open file, which the caller closes after playing
     * @return it as a source
     */
    static PlaybackSource of(AudioSource source) {
        return new FilePlayback(source, IntStream.range(0, source.info().channelCount()).boxed().toList());
    }

    /**
     * Some channels of a clip in memory: one is heard on both sides, of more than two the mean is played.
     *
     * @param clip any clip
     * @param channels which of its channels, from 0, in rising order
     * @return them as a source; silence where there are none
     */
    static PlaybackSource of(AudioClip clip, List<Integer> channels) {
        float[][] chosen = channels.isEmpty() ? new float[][] {new float[clip.frames()]}
                : channels.stream().map(clip::channel).toArray(float[][]::new);
        return new ClipPlayback(new AudioClip(chosen, clip.sampleRate(), List.of()));
    }

    /**
     * Some channels of an open file: one is heard on both sides, of more than two the mean is played.
     *
     * @param source an open file, which the caller closes after playing
     * @param channels which of its channels, from 0, in rising order
     * @return them as a source; silence where there are none
     */
    static PlaybackSource of(AudioSource source, List<Integer> channels) {
        return new FilePlayback(source, channels);
    }

    /**
     * Writes silence.
     *
     * @param into arrays
     * @param from first index
     * @param to one past the last
     */
    static void silence(float[][] into, int from, int to) {
        for (float[] channel : into) {
            Arrays.fill(channel, from, Math.max(from, to), 0);
        }
    }
}
