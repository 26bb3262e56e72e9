/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

/**
 * How loud a short stretch of sound is, over all channels.
 *
 * @param peak largest absolute sample, 1 is full scale
 * @param rms root mean square, 1 is full scale
 */
public record Level(double peak, double rms) {

    /** From this peak value on a recording counts as clipped. */
    public static final double CLIPPED = 0.999;

    private static final double FLOOR = -120;

    /**
     * Measures a block.
     *
     * @param channels one array a channel
     * @param count how many frames of them
     * @return its level
     */
    public static Level of(float[][] channels, int count) {
        double peak = 0;
        double squares = 0;
        for (float[] channel : channels) {
            for (int i = 0; i < count; i++) {
                double value = Math.abs(channel[i]);
                peak = Math.max(peak, value);
                squares += value * value;
            }
        }
        return new Level(peak, Math.sqrt(squares / Math.max(1, (long) count * channels.length)));
    }

    /** @return the peak in dB of full scale, at least -120 */
    public double peakDecibels() {
        return decibels(peak);
    }

    /** @return the RMS level in dB of full scale, at least -120 */
    public double rmsDecibels() {
        return decibels(rms);
    }

    /** @return whether the recording is too loud for the device */
    public boolean isClipped() {
        return peak >= CLIPPED;
    }

    private static double decibels(double value) {
        return Math.max(FLOOR, 20 * Math.log10(value));
    }
}
