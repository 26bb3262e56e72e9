/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.List;

import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;

/**
 * Renders a part of a clip along time and its counterparts, with the edges of {@link RemovalEdges}. Pure functions; all channels get the
 * same gain. Except for {@link Listening#JOINED} the result is as long as the clip, so that a player can switch between the two at the same
 * position.
 */
final class ListenableAudio {

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
    static float[][] render(float[][] channels, double sampleRate, List<SampleRange> salient, Listening listening,
            ListeningOptions options) {
        int length = channels.length == 0 ? 0 : channels[0].length;
        int fade = (int) Math.round(options.fade() * sampleRate);
        float[][] rendered = new float[channels.length][];
        List<SampleRange> joined = Ranges.joined(salient.stream().map(range -> range.intersection(new SampleRange(0, length))).toList());
        List<SampleRange> removed = listening == Listening.COMPLEMENT ? joined : Ranges.complement(joined, length);
        float[] weights = RemovalEdges.weights(length, removed, fade);
        for (int channel = 0; channel < channels.length; channel++) {
            rendered[channel] = switch (listening) {
                case SALIENT, COMPLEMENT -> lowered(channels[channel], weights, 0);
                case ATTENUATED -> lowered(channels[channel], weights, (float) Math.pow(10, options.attenuation() / 20));
                case JOINED -> joined(channels[channel], joined, fade, (int) Math.round(options.gap() * sampleRate));
            };
        }
        if (options.levelMatched() && listening != Listening.ATTENUATED) {
            match(channels, rendered);
        }
        return rendered;
    }

    /** Brings what is removed to another gain; what is kept stays the same to the bit. */
    private static float[] lowered(float[] signal, float[] weights, float gain) {
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            float lowered = gain == 0 ? 0 : gain * signal[i];
            result[i] = weights[i] >= 1 ? lowered : weights[i] * lowered + (1 - weights[i]) * signal[i];
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
                result[at++] = signal[i] * Math.min(slope(i - from, slope), slope(to - 1 - i, slope));
            }
        }
        return result;
    }

    private static float slope(int position, int length) {
        return position >= length ? 1 : (position + 0.5f) / length;
    }

    /** Brings the level of what sounds in {@code rendered} to that of what sounds in {@code original}. */
    static void match(float[][] original, float[][] rendered) {
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
