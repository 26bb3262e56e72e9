/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Arrays;

import javazoom.jl.decoder.Obuffer;

/** Takes JLayer's samples of one frame before they are rounded to 16 bits. */
final class Mp3Samples extends Obuffer {

    /** What JLayer makes of full scale. */
    private static final float FULL_SCALE = 32700;

    private final float[][] channels;
    private final int[] filled;
    private final int frameSamples;

    Mp3Samples(int channelCount, int frameSamples) {
        this.channels = new float[channelCount][frameSamples];
        this.filled = new int[channelCount];
        this.frameSamples = frameSamples;
    }

    /** @return the frame's samples, one array a channel, which are the caller's */
    float[][] channels() {
        return channels.clone();
    }

    @Override
    public void appendSamples(int channel, float[] values) {
        for (int i = 0; i < 32 && channel < channels.length && filled[channel] < frameSamples; i++) {
            channels[channel][filled[channel]++] = values[i] / FULL_SCALE;
        }
    }

    @Override
    public void append(int channel, short value) {
        appendSamples(channel, new float[] {value});
    }

    @Override
    public void clear_buffer() {
        Arrays.fill(filled, 0);
        for (int c = 0; c < channels.length; c++) {
            channels[c] = new float[frameSamples];
        }
    }

    @Override
    public void write_buffer(int value) {
        // the samples are taken straight from here
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public void set_stop_flag() {
        // never waits
    }
}
