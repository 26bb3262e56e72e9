/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.peaks.PeakPyramid;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.core.SampleRange;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.OneChannelSource;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.RecordingSource;

/**
 * How a recording's samples are reached: a short one lies in memory, a long one is read from its file where it is needed.
 *
 * @param peaks what the timeline draws
 * @param playback what is played
 * @param whole all of it, where it lies in memory
 * @param file the open file of a long one
 */
public record ClipSound(PeakSource peaks, PlaybackSource playback, Optional<AudioClip> whole, Optional<AudioSource> file) {

    /** The largest number of samples over all channels that is kept in memory: 64 MB. */
    public static final long MOST_IN_MEMORY = 1L << 24;

    /**
     * @param clip a recording in memory
     * @return its sound
     */
    public static ClipSound of(AudioClip clip) {
        return new ClipSound(new MemorySource(clip.sampleRate(), channels(clip)), PlaybackSource.of(clip), Optional.of(clip),
                Optional.empty());
    }

    /**
     * @param file an open file, closed with {@link #close()}
     * @param pyramid its peaks, complete or being built
     * @return its sound
     */
    public static ClipSound of(AudioSource file, PeakPyramid pyramid) {
        return new ClipSound(new RecordingSource(file, pyramid), PlaybackSource.of(file), Optional.empty(), Optional.of(file));
    }

    /**
     * @param clip a recording in memory
     * @return its samples, channel by channel
     */
    public static float[][] channels(AudioClip clip) {
        float[][] channels = new float[clip.channelCount()][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = clip.channel(channel);
        }
        return channels;
    }

    /**
     * @param channels which channels, from 0, in rising order
     * @return what is played where only these are heard
     */
    public PlaybackSource playback(List<Integer> channels) {
        if (channels.size() == peaks.channels()) {
            return playback;
        }
        return whole.map(clip -> PlaybackSource.of(clip, channels)).orElseGet(() -> PlaybackSource.of(file.orElseThrow(), channels));
    }

    /**
     * @param channel which channel is heard
     * @return what its mean is the sound that is heard
     */
    public PeakSource heard(ChannelChoice channel) {
        if (channel.isMean()) {
            return whole.<PeakSource>map(clip -> new MemorySource(clip.sampleRate(), clip.mono())).orElse(peaks);
        }
        return new OneChannelSource(peaks, channel.number().getAsInt() - 1);
    }

    /**
     * @param range which frames
     * @return that part, decoded
     * @throws AudioException where a long recording can't be read any more
     */
    public AudioClip part(SampleRange range) throws AudioException {
        return whole.isPresent() ? whole.get().slice(range) : file.orElseThrow().clip(range);
    }

    /** Closes the file of a long recording. */
    public void close() {
        file.ifPresent(AudioSource::close);
    }
}
