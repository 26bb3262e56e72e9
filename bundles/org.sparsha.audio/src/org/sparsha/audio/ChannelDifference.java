/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;

/**
 * How much of a recording's sound its mean over the channels doesn't have: nothing where all channels are the same, half where two
 * speakers have a channel each or one channel is silent, all where they cancel out. Fed block by block.
 */
public final class ChannelDifference {

    /** From this share of the energy on it is said; microphones side by side stay below. */
    private static final double TOLD = 0.1;

    private double whole;
    private double kept;
    private int channels = 1;

    /** Nothing was heard so far. */
    ChannelDifference() {
        // all is 0
    }

    /**
     * @param clip a recording, or the part of it that a model hears
     * @return what is to be known of it, if it is heard as the mean of its channels; empty where these hardly differ
     */
    public static Optional<Warning> of(AudioClip clip) {
        ChannelDifference difference = new ChannelDifference();
        float[][] samples = new float[clip.channelCount()][];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = clip.channel(c);
        }
        difference.add(samples, clip.frames());
        return difference.warning();
    }

    /**
     * @param samples of each channel
     * @param length so many of them count
     */
    void add(float[][] samples, int length) {
        channels = samples.length;
        if (channels == 1) {
            return;
        }
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (float[] channel : samples) {
                sum += channel[i];
                whole += (double) channel[i] * channel[i];
            }
            kept += sum * sum / channels;
        }
    }

    Optional<Warning> warning() {
        double lost = whole > 0 ? 1 - kept / whole : 0;
        return lost < TOLD ? Optional.empty() : Optional.of(new Warning("channels-differ", String.format(Locale.ROOT,
                "The %d channels differ, and the model hears their mean, which lacks %.0f %% of the sound: save the channel that matters"
                        + " as a file of its own (in the window: hear it alone, and File > Save Selection as WAV).",
                channels, 100 * lost)));
    }
}
