/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;

/**
 * How much of a recording's sound its mean over the channels doesn't have: nothing where all channels are the same, half where two
 * speakers have a channel each or one channel is silent, all where they cancel out. Fed block by block.
 */
public final class ChannelDifference {

    /** What stands behind the name of a recording of several channels, of which only the mean counts. */
    public static final String MEAN_HEARD = "(mean heard)";
    /** Code of the warning. */
    public static final String CODE = "channels-differ";

    /** From this share of the energy on it is said; microphones side by side stay below. */
    private static final double TOLD = 0.1;

    private double whole;
    private double kept;
    private int channels = 1;

    /** Nothing was heard so far. */
    public ChannelDifference() {
        // all is 0
    }

    /**
     * @param clip a recording, or the part of it that a model hears
     * @return what is to be known of it, if it is heard as the mean of its channels; empty where these hardly differ
     */
    public static Optional<Warning> of(AudioClip clip) {
        ChannelDifference difference = new ChannelDifference();
        difference.add(clip, 0);
        return difference.warning();
    }

    /**
     * @param name what a recording is called
     * @param warnings what must be known of it
     * @return the name, with a note where the channels differ
     */
    public static String noted(String name, List<Warning> warnings) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(CODE)) ? name + " " + MEAN_HEARD : name;
    }

    /**
     * Takes in what follows.
     *
     * @param clip the next part of the recording
     * @param from its first sample that was not heard before
     */
    public void add(AudioClip clip, int from) {
        float[][] samples = new float[clip.channelCount()][];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = clip.channel(c);
        }
        add(samples, from, clip.frames());
    }

    /**
     * @param samples of each channel
     * @param from the first of them that counts
     * @param to behind the last
     */
    void add(float[][] samples, int from, int to) {
        channels = samples.length;
        if (channels == 1) {
            return;
        }
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (float[] channel : samples) {
                sum += channel[i];
                whole += (double) channel[i] * channel[i];
            }
            kept += sum * sum / channels;
        }
    }

    /** @return what is to be known of all that was taken in; empty where the channels hardly differ */
    public Optional<Warning> warning() {
        double lost = whole > 0 ? 1 - kept / whole : 0;
        return lost < TOLD ? Optional.empty() : Optional.of(new Warning(CODE, String.format(Locale.ROOT,
                "The %d channels differ, and their mean is heard, which lacks %.0f %% of the sound: choose the channel that"
                        + " matters (--channel; in the window: right button on its waveform), or save it as a file of its own.",
                channels, 100 * lost)));
    }
}
