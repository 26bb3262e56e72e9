/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Frames of variants by their content, so that a local pattern that many masks share is analysed once. Bounded; the frame that was not
 * asked for longest goes first. Thread-safe.
 */
final class FrameCache {

    /** Content of one frame, 128 bits of hash. */
    record Key(long high, long low) {

        /** Two multiplicative hashes over the frame's 2048 samples, zeros where it reaches beyond the clip. */
        static Key of(float[] samples, int t) {
            int from = FrameAnalyzer.start(t);
            int to = FrameAnalyzer.end(t);
            long a = 0x9E3779B97F4A7C15L + to - from + (t < 2 ? t : t > Layout.FRAMES - 3 ? t : 2);
            long b = 0xC2B2AE3D27D4EB4FL;
            int i = from;
            for (; i + 1 < to; i += 2) {
                long pair = (long) Float.floatToRawIntBits(samples[i]) << 32 | Float.floatToRawIntBits(samples[i + 1]) & 0xFFFFFFFFL;
                a = (a ^ pair) * 0xD6E8FEB86659FD93L;
                a ^= a >>> 32;
                b = (b + pair) * 0xFF51AFD7ED558CCDL;
                b ^= b >>> 29;
            }
            if (i < to) {
                a = (a ^ Float.floatToRawIntBits(samples[i])) * 0xD6E8FEB86659FD93L;
                b = (b + Float.floatToRawIntBits(samples[i])) * 0xFF51AFD7ED558CCDL;
            }
            return new Key(a, b);
        }
    }

    private final int capacity;
    private final Map<Key, SpectralFrame> frames;

    /**
     * @param bytes roughly how much memory the frames may take
     */
    FrameCache(long bytes) {
        this.capacity = (int) (bytes / SpectralFrame.BYTES);
        this.frames = new LinkedHashMap<>(16, 0.75f, true);
    }

    synchronized Optional<SpectralFrame> get(Key key) {
        return Optional.ofNullable(frames.get(key));
    }

    synchronized void put(Key key, SpectralFrame frame) {
        frames.put(key, frame);
        if (frames.size() > capacity) {
            frames.remove(frames.keySet().iterator().next());
        }
    }
}
