/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.List;

import org.sparsha.core.SampleRange;

/**
 * Renders the salient part of a clip and its counterparts. Pure functions; all channels get the same gain. Except for
 * {@link Listening#JOINED} the result is as long as the clip, so that a player can switch between the two at the same position.
 */
public final class ListenableAudio {

    private static final float PEAK = 0.999f;

    private ListenableAudio() {
    }

    /**
     * @param channels samples of each channel, all of one length; not written to
     * @param sampleRate samples a second
     * @param salient the salient part on this clip's sample axis: ascending, not overlapping
     * @param listening what is to be heard
     * @param options fades, levels, gaps
     * @return samples of each channel; of length 0 where parts are joined and there are none
     */
    public static float[][] render(float[][] channels, double sampleRate, List<SampleRange> salient, Listening listening,
            ListeningOptions options) {
        int length = channels.length == 0 ? 0 : channels[0].length;
        int fade = (int) Math.round(options.fade() * sampleRate);
        float[][] rendered = new float[channels.length][];
        float[] envelope = envelope(length, salient, fade);
        for (int channel = 0; channel < channels.length; channel++) {
            rendered[channel] = switch (listening) {
                case SALIENT -> scaled(channels[channel], envelope, 0, 1);
                case COMPLEMENT -> scaled(channels[channel], envelope, 1, 0);
                case ATTENUATED -> scaled(channels[channel], envelope, (float) Math.pow(10, options.attenuation() / 20), 1);
                case JOINED -> joined(channels[channel], salient, fade, (int) Math.round(options.gap() * sampleRate));
            };
        }
        if (options.levelMatched() && listening != Listening.ATTENUATED) {
            match(channels, rendered);
        }
        return rendered;
    }

    /**
     * How much of each sample belongs to the salient part: 1 within, 0 without, raised-cosine slopes of the given length inside its edges.
     * Where the salient part begins or ends with the clip there is no slope.
     *
     * @param length number of samples
     * @param salient ascending, not overlapping
     * @param fade length of a slope in samples, halved where a part is too short for two
     * @return one value a sample
     */
    public static float[] envelope(int length, List<SampleRange> salient, int fade) {
        float[] envelope = new float[length];
        for (SampleRange range : salient) {
            int from = (int) Math.min(length, range.start());
            int to = (int) Math.min(length, range.end());
            int slope = Math.min(fade, (to - from) / 2);
            for (int i = from; i < to; i++) {
                double in = from == 0 ? 1 : slope(i - from, slope);
                double out = to == length ? 1 : slope(to - 1 - i, slope);
                envelope[i] = (float) Math.min(in, out);
            }
        }
        return envelope;
    }

    private static double slope(int position, int length) {
        return position >= length ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * (position + 0.5) / length);
    }

    private static float[] scaled(float[] signal, float[] envelope, float outside, float inside) {
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = signal[i] * (outside + (inside - outside) * envelope[i]);
        }
        return result;
    }

    private static float[] joined(float[] signal, List<SampleRange> salient, int fade, int gap) {
        long total = 0;
        for (SampleRange range : salient) {
            total += Math.max(0, Math.min(signal.length, range.end()) - range.start()) + (total == 0 ? 0 : gap);
        }
        float[] result = new float[(int) Math.min(Integer.MAX_VALUE - 8, total)];
        int at = 0;
        for (SampleRange range : salient) {
            int from = (int) Math.min(signal.length, range.start());
            int to = (int) Math.min(signal.length, range.end());
            if (to <= from) {
                continue;
            }
            at += at == 0 ? 0 : gap;
            int slope = Math.min(fade, (to - from) / 2);
            for (int i = from; i < to; i++) {
                result[at++] = (float) (signal[i] * Math.min(slope(i - from, slope), slope(to - 1 - i, slope)));
            }
        }
        return result;
    }

    /** Brings the level of what sounds in {@code rendered} to that of what sounds in {@code original}. */
    private static void match(float[][] original, float[][] rendered) {
        double wanted = level(original);
        double is = level(rendered);
        float peak = 0;
        for (float[] channel : rendered) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        if (is == 0 || wanted == 0 || peak == 0) {
            return;
        }
        float gain = (float) Math.min(wanted / is, Math.max(1, PEAK / peak));
        for (float[] channel : rendered) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= gain;
            }
        }
    }

    /** Root mean square of the samples that are not digital silence. */
    private static double level(float[][] channels) {
        double squares = 0;
        long count = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                if (sample != 0) {
                    squares += (double) sample * sample;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
