/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.reuse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Frames of variants by their content, so that a local pattern that many masks share is analysed once. Bounded; the frame that was not
 * asked for longest goes first. Thread-safe.
 *
 * @param <F> what is known of a frame, immutable
 */
public final class FrameCache<F> {

    private final int capacity;
    private final Map<FrameKey, F> frames;

    /**
     * @param bytes roughly how much memory the frames may take
     * @param frameBytes roughly how much one takes
     */
    public FrameCache(long bytes, int frameBytes) {
        this.capacity = Math.clamp(bytes / frameBytes, 1, Integer.MAX_VALUE);
        this.frames = new LinkedHashMap<>(16, 0.75f, true);
    }

    /**
     * @param key content of a frame
     * @return what is known of it
     */
    public synchronized Optional<F> get(FrameKey key) {
        return Optional.ofNullable(frames.get(key));
    }

    /**
     * @param key content of a frame
     * @param frame what is known of it
     */
    public synchronized void put(FrameKey key, F frame) {
        frames.put(key, frame);
        if (frames.size() > capacity) {
            frames.remove(frames.keySet().iterator().next());
        }
    }
}
