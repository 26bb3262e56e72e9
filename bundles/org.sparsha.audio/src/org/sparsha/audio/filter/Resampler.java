/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * Changes the sample rate of a signal. From 8, 11.025, 22.05, 24, 44.1 and 48 kHz to 16 kHz, and whatever has the same ratio, the result is
 * that of libsoxr's quality "HQ" on x86-64, bit for bit; from 12 and 32 kHz it equals that within 3e-7 of full scale; for every other pair
 * of rates the filter passes up to 0.9137 of the lower Nyquist frequency and attenuates what lies above that frequency by 120 dB or more.
 * Linear phase, no delay.
 */
public final class Resampler {

    private static final int BLOCK = 1 << 14;

    private Resampler() {
    }

    /**
     * Resamples a whole signal.
     *
     * @param mono the signal, not changed
     * @param fromRate its samples a second, at least 1
     * @param toRate samples a second wanted, at least 1
     * @return the signal at that rate, {@link #length} samples; {@code mono} itself where the rates are equal
     */
    public static float[] resample(float[] mono, int fromRate, int toRate) {
        if (fromRate == toRate) {
            return mono;
        }
        StreamingResampler resampler = new StreamingResampler(fromRate, toRate);
        float[] result = new float[Math.toIntExact(length(mono.length, fromRate, toRate))];
        int done = 0;
        for (int start = 0; start < mono.length; start += BLOCK) {
            float[] part = resampler.push(mono, start, Math.min(BLOCK, mono.length - start));
            int count = Math.min(part.length, result.length - done);
            System.arraycopy(part, 0, result, done, count);
            done += count;
        }
        float[] rest = resampler.finish();
        System.arraycopy(rest, 0, result, done, rest.length);
        return result;
    }

    /**
     * Number of samples after resampling.
     *
     * @param frames number of samples before
     * @param fromRate samples a second before
     * @param toRate samples a second after
     * @return {@code ceil(frames * toRate / fromRate)}
     */
    public static long length(long frames, int fromRate, int toRate) {
        return Math.ceilDiv(Math.multiplyExact(frames, toRate), (long) fromRate);
    }
}
