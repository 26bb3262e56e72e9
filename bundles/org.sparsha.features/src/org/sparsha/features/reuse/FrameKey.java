/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.reuse;

/**
 * Content of a frame, 128 bits of hash by two multiplicative hashes: two different frames of a clip's variants share one with a probability
 * of about 10⁻²⁵.
 *
 * @param high one hash
 * @param low another
 */
public record FrameKey(long high, long low) {

    /**
     * @param samples the signal
     * @param from first sample of the frame; below 0 where it reaches beyond the start
     * @param to one past the last sample; above the number of samples where it reaches beyond the end
     * @param kind tells frames apart that have the same samples and are treated differently, such as a clip's first
     * @return the key
     */
    static FrameKey of(float[] samples, int from, int to, int kind) {
        int first = Math.max(0, from);
        int end = Math.min(samples.length, to);
        long a = 0x9E3779B97F4A7C15L + (to - from) + 31L * (first - from) + 1009L * kind;
        long b = 0xC2B2AE3D27D4EB4FL + end - first;
        int i = first;
        for (; i + 1 < end; i += 2) {
            long pair = (long) Float.floatToRawIntBits(samples[i]) << 32 | Float.floatToRawIntBits(samples[i + 1]) & 0xFFFFFFFFL;
            a = (a ^ pair) * 0xD6E8FEB86659FD93L;
            a ^= a >>> 32;
            b = (b + pair) * 0xFF51AFD7ED558CCDL;
            b ^= b >>> 29;
        }
        if (i < end) {
            a = (a ^ Float.floatToRawIntBits(samples[i])) * 0xD6E8FEB86659FD93L;
            b = (b + Float.floatToRawIntBits(samples[i])) * 0xFF51AFD7ED558CCDL;
        }
        return new FrameKey(a, b);
    }

    /** The key of what this one stands for, followed by what another does. */
    FrameKey with(FrameKey next) {
        long a = (high ^ next.high) * 0xD6E8FEB86659FD93L;
        long b = (low + next.low) * 0xFF51AFD7ED558CCDL;
        return new FrameKey(a ^ a >>> 32, b ^ b >>> 29);
    }
}
