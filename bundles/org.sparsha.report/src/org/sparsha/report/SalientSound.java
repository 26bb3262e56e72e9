/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.util.List;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;

/** Makes the salient part of a recording heard alone, and what remains without it: the other part is silent, edges are cross-faded. */
public final class SalientSound {

    private static final double FADE_SECONDS = 0.005;

    private SalientSound() {
    }

    /**
     * Keeps the salient part and silences the rest. {@code salient + complement} is the recording again.
     *
     * @param clip the recording
     * @param salient ranges, ascending and apart, on an axis of {@code rangeRate} samples a second
     * @param rangeRate samples a second of the ranges
     * @return a clip as long as the recording, all channels kept
     */
    public static AudioClip salient(AudioClip clip, List<SampleRange> salient, double rangeRate) {
        return weighted(clip, weights(clip, salient, rangeRate), false);
    }

    /**
     * Silences the salient part and keeps the rest.
     *
     * @param clip the recording
     * @param salient ranges, ascending and apart, on an axis of {@code rangeRate} samples a second
     * @param rangeRate samples a second of the ranges
     * @return a clip as long as the recording, all channels kept
     */
    public static AudioClip complement(AudioClip clip, List<SampleRange> salient, double rangeRate) {
        return weighted(clip, weights(clip, salient, rangeRate), true);
    }

    private static AudioClip weighted(AudioClip clip, float[] weights, boolean inverse) {
        float[][] channels = new float[clip.channelCount()][clip.frames()];
        for (int c = 0; c < channels.length; c++) {
            float[] source = clip.channel(c);
            for (int i = 0; i < weights.length; i++) {
                channels[c][i] = source[i] * (inverse ? 1 - weights[i] : weights[i]);
            }
        }
        return new AudioClip(channels, clip.sampleRate(), List.of());
    }

    /** 1 inside the ranges, 0 outside, raised-cosine ramps centred on their edges; none at the clip's own ends. */
    private static float[] weights(AudioClip clip, List<SampleRange> salient, double rangeRate) {
        float[] weights = new float[clip.frames()];
        int half = (int) Math.round(FADE_SECONDS * clip.sampleRate() / 2);
        for (SampleRange range : salient) {
            SampleRange own = clip.range().intersection(range.atRate(rangeRate, clip.sampleRate()));
            for (long i = Math.max(0, own.start() - half); i < Math.min(weights.length, own.end() + half); i++) {
                double up = own.start() == 0 ? 1 : ramp(i - own.start(), half);
                double down = own.end() == weights.length ? 1 : ramp(own.end() - 1 - i, half);
                weights[(int) i] = (float) Math.max(weights[(int) i], Math.min(up, down));
            }
        }
        return weights;
    }

    private static double ramp(double distanceInside, int half) {
        if (distanceInside >= half) {
            return 1;
        }
        return distanceInside <= -half ? 0 : 0.5 - 0.5 * Math.cos(Math.PI * (distanceInside + half) / (2.0 * half));
    }
}
