/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Arrays;
import java.util.List;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/**
 * A recording decoded in memory: one {@code float[]} a channel, full scale being -1 to 1 (values beyond it are kept as they are). Every
 * sample is finite: readers replace NaN and infinite samples by 0 and add a {@linkplain #warnings() warning}.
 * <p>
 * <b>Ownership.</b> No array is ever copied: a clip takes over the arrays that it is made of and hands out its own. Neither who made the
 * clip nor who reads it may change them afterwards; to alter a signal, make a new array and a new clip. Under that rule a clip is
 * immutable and safe on any thread.
 */
public final class AudioClip {

    private final float[][] channels;
    private final int sampleRate;
    private final List<Warning> warnings;

    /**
     * Makes a clip of arrays that belong to the clip from now on.
     *
     * @param channels one array a channel, at least one, all of one length (which may be 0)
     * @param sampleRate samples a second, at least 1
     * @param warnings what the user should know about how the clip came about
     * @throws IllegalArgumentException where a condition above is broken
     */
    public AudioClip(float[][] channels, int sampleRate, List<Warning> warnings) {
        if (channels.length == 0) {
            throw new IllegalArgumentException("A clip needs at least one channel.");
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException("All channels of a clip have the same length.");
            }
        }
        if (sampleRate < 1) {
            throw new IllegalArgumentException("Not a sample rate: " + sampleRate);
        }
        this.channels = channels.clone();
        this.sampleRate = sampleRate;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * A clip of one channel, without warnings.
     *
     * @param samples the signal, which belongs to the clip from now on
     * @param sampleRate samples a second, at least 1
     * @return the clip
     */
    public static AudioClip ofMono(float[] samples, int sampleRate) {
        return new AudioClip(new float[][] {samples}, sampleRate, List.of());
    }

    /**
     * A clip of two channels, without warnings.
     *
     * @param left first channel, which belongs to the clip from now on
     * @param right second channel, as long as the first
     * @param sampleRate samples a second, at least 1
     * @return the clip
     */
    public static AudioClip ofStereo(float[] left, float[] right, int sampleRate) {
        return new AudioClip(new float[][] {left, right}, sampleRate, List.of());
    }

    /** @return samples a second */
    public int sampleRate() {
        return sampleRate;
    }

    /** @return number of channels, at least 1 */
    public int channelCount() {
        return channels.length;
    }

    /** @return number of samples in each channel */
    public int frames() {
        return channels[0].length;
    }

    /** @return all of the clip as a range on its own sample axis */
    public SampleRange range() {
        return new SampleRange(0, frames());
    }

    /** @return length in seconds */
    public double seconds() {
        return (double) frames() / sampleRate;
    }

    /** @return what the user should know about how the clip came about; mostly empty */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * One channel's samples: the clip's own array, to be read only.
     *
     * @param index which channel, from 0
     * @return its samples
     */
    public float[] channel(int index) {
        return channels[index];
    }

    /**
     * The arithmetic mean of the channels, added up in order and divided in 32-bit floats. For a clip of one channel that is the channel's
     * own array, else a new one each time: keep it rather than ask again.
     *
     * @return {@link #frames()} samples, to be read only
     */
    public float[] mono() {
        if (channels.length == 1) {
            return channels[0];
        }
        float[] mean = channels[0].clone();
        for (int c = 1; c < channels.length; c++) {
            float[] channel = channels[c];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += channel[i];
            }
        }
        float count = channels.length;
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= count;
        }
        return mean;
    }

    /**
     * {@link #mono()} at another rate: what a model is fed with.
     *
     * @param rate samples a second wanted, at least 1
     * @return the signal, {@code ceil(frames * rate / sampleRate)} samples, to be read only
     * @see Resampler
     */
    public float[] mono(int rate) {
        return Resampler.resample(mono(), sampleRate, rate);
    }

    /**
     * A part of the clip as a clip of its own, cut at the clip's ends; samples are copied.
     *
     * @param part which samples
     * @return the part, with this clip's warnings
     */
    public AudioClip slice(SampleRange part) {
        SampleRange cut = range().intersection(part);
        float[][] parts = new float[channels.length][];
        for (int c = 0; c < parts.length; c++) {
            parts[c] = Arrays.copyOfRange(channels[c], (int) cut.start(), (int) cut.end());
        }
        return new AudioClip(parts, sampleRate, warnings);
    }

    @Override
    public String toString() {
        return frames() + " samples x " + channels.length + " at " + sampleRate + " Hz";
    }
}
