/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.reuse.FrameKey;

/**
 * The content of what lies behind any stretch of a variant's masked frames as a key of 128 bits: two sums of mixed keys, each with its
 * frame's number, so that a stretch costs two subtractions. A silent frame stays silent when it is masked, whatever its medians see, so
 * what only those at the ends see doesn't count. Mutable; one a thread.
 */
final class FrameSums {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final long[] high = new long[Layout.FRAMES + 1];
    private final long[] low = new long[Layout.FRAMES + 1];
    private final int[] changes = new int[Layout.FRAMES + 1];
    /** The frame itself, or the first after it that isn't silent. */
    private final int[] next = new int[Layout.FRAMES];
    /** The frame itself, or the last before it that isn't silent. */
    private final int[] previous = new int[Layout.FRAMES];

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
            boolean silent = frames[t].equals(Reuse.SILENCE);
            previous[t] = silent ? t == 0 ? -1 : previous[t - 1] : t;
        }
        for (int t = Layout.FRAMES - 1; t >= 0; t--) {
            next[t] = previous[t] == t ? t : t + 1 == Layout.FRAMES ? Layout.FRAMES : next[t + 1];
        }
    }

    /** Says whether all of some masked frames are silent. */
    boolean isSilent(Reach reach) {
        return next[reach.from()] >= reach.to();
    }

    /**
     * @param reach masked frames, not all silent
     * @param kind tells apart what is made of the same frames
     * @return the content of what lies behind them
     */
    FrameKey of(Reach reach, long kind) {
        int first = Reach.firstSeen(next[reach.from()]);
        int end = Reach.endSeen(previous[reach.to() - 1] + 1);
        long salt = mixed(ODD * (1 + end + (Layout.FRAMES + 1) * (first + Layout.FRAMES * kind)));
        return new FrameKey((high[end] - high[first]) ^ salt, (low[end] - low[first]) + salt);
    }

    /** Says whether any frame behind some masked ones differs from the clip's. */
    boolean isChanged(Reach reach) {
        return changes[reach.endSeen()] > changes[reach.firstSeen()];
    }

    /** The last steps of SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
