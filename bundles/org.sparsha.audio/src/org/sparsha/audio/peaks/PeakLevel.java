/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.peaks;

/** All bins of one level, channel by channel, as 16-bit floats: small, and precise enough for any screen. */
final class PeakLevel {

    final int framesPerBin;
    final int bins;
    final short[][] lowest;
    final short[][] highest;
    final short[][] rms;

    PeakLevel(int channels, long frames, int framesPerBin) {
        this.framesPerBin = framesPerBin;
        this.bins = Math.toIntExact(Math.ceilDiv(frames, (long) framesPerBin));
        this.lowest = new short[channels][bins];
        this.highest = new short[channels][bins];
        this.rms = new short[channels][bins];
    }

    void set(int channel, int bin, float low, float high, float level) {
        lowest[channel][bin] = Float.floatToFloat16(low);
        highest[channel][bin] = Float.floatToFloat16(high);
        rms[channel][bin] = Float.floatToFloat16(level);
    }

    /**
     * Makes a bin of this level out of the finer level's bins that lie in it.
     *
     * @param finer the level below
     * @param factor how many of its bins make one of this level
     * @param channel which channel
     * @param bin which bin of this level
     */
    void combine(PeakLevel finer, int factor, int channel, int bin) {
        int from = bin * factor;
        int to = Math.min(finer.bins, from + factor);
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        double squares = 0;
        for (int b = from; b < to; b++) {
            low = Math.min(low, Float.float16ToFloat(finer.lowest[channel][b]));
            high = Math.max(high, Float.float16ToFloat(finer.highest[channel][b]));
            float level = Float.float16ToFloat(finer.rms[channel][b]);
            squares += (double) level * level;
        }
        set(channel, bin, low, high, (float) Math.sqrt(squares / Math.max(1, to - from)));
    }
}
