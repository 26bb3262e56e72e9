/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.reuse.FrameKey;

/**
 * The content of any stretch of a variant's frames as a key of 128 bits: two sums of mixed keys, each with its frame's number, so that a
 * stretch costs two subtractions. Mutable; one a thread.
 */
final class FrameSums {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final long[] high = new long[Layout.FRAMES + 1];
    private final long[] low = new long[Layout.FRAMES + 1];
    private final int[] changes = new int[Layout.FRAMES + 1];

    /**
     * Becomes the sums of a variant.
     *
     * @param frames keys of its frames
     * @param changedFrames which of them differ from the clip's
     */
    void set(FrameKey[] frames, boolean[] changedFrames) {
        for (int t = 0; t < Layout.FRAMES; t++) {
            changes[t + 1] = changes[t] + (changedFrames[t] ? 1 : 0);
            high[t + 1] = high[t] + mixed(frames[t].high() + ODD * (t + 1));
            low[t + 1] = low[t] + mixed(frames[t].low() ^ ODD * (t + 1_000_003L));
        }
    }

    /**
     * @param reach frames
     * @param kind tells apart what is made of the same frames
     * @return the content of those frames
     */
    FrameKey of(Reach reach, long kind) {
        long salt = mixed(ODD * (kind + 1));
        return new FrameKey((high[reach.to()] - high[reach.from()]) ^ salt, (low[reach.to()] - low[reach.from()]) + salt);
    }

    /** Says whether any of some frames differs from the clip's. */
    boolean isChanged(Reach reach) {
        return changes[reach.to()] > changes[reach.from()];
    }

    /** The last steps of SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
