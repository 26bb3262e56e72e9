/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.reuse;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/**
 * What was worked out, by the content that it was worked out of, until there is no room left; then nothing more is taken. Where the same
 * contents come again and again, in no order, that knows as many of them as giving up the oldest would, and costs no order to be kept.
 * Stores may share their room. Thread-safe, and no thread waits for another.
 *
 * @param <V> what is known, immutable
 */
public final class ContentStore<V> {

    /** A key, the map's entry and its place in the table. */
    private static final int ENTRY_BYTES = 80;

    private final AtomicLong room;
    private final ToIntFunction<V> bytes;
    private final Map<FrameKey, V> known = new ConcurrentHashMap<>();

    /**
     * @param room how many bytes are left, roughly; lessened by what is kept here
     * @param bytes roughly how much memory something takes
     */
    public ContentStore(AtomicLong room, ToIntFunction<V> bytes) {
        this.room = room;
        this.bytes = bytes;
    }

    /**
     * @param key content
     * @return what is known of it
     */
    public Optional<V> get(FrameKey key) {
        return Optional.ofNullable(known.get(key));
    }

    /**
     * @param key content
     * @param value what was worked out of it
     */
    public void put(FrameKey key, V value) {
        if (room.get() > 0 && known.putIfAbsent(key, value) == null) {
            room.addAndGet(-ENTRY_BYTES - bytes.applyAsInt(value));
        }
    }
}
