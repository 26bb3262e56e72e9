/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.reuse;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContentStoreTest {

    @Test
    void keepsWhatItIsGivenUntilItIsFull() {
        AtomicLong room = new AtomicLong(1000);
        ContentStore<double[]> store = new ContentStore<>(room, values -> 8 * values.length);
        for (int i = 0; i < 100; i++) {
            store.put(key(i), new double[] {i});
        }
        assertTrue(room.get() <= 0, "full: " + room);
        assertTrue(room.get() > -200, "no more than one too many: " + room);
        assertEquals(0, store.get(key(0)).orElseThrow()[0]);
        assertEquals(Optional.empty(), store.get(key(99)), "what came when it was full");
    }

    @Test
    void storesShareTheirRoom() {
        AtomicLong room = new AtomicLong(1);
        ContentStore<String> one = new ContentStore<>(room, String::length);
        ContentStore<String> other = new ContentStore<>(room, String::length);
        one.put(key(1), "a");
        other.put(key(2), "b");
        assertEquals(Optional.of("a"), one.get(key(1)));
        assertEquals(Optional.empty(), other.get(key(2)));
    }

    @Test
    void theSameAgainTakesNoRoom() {
        AtomicLong room = new AtomicLong(1000);
        ContentStore<String> store = new ContentStore<>(room, String::length);
        store.put(key(1), "a");
        long left = room.get();
        store.put(key(1), "a");
        assertEquals(left, room.get());
    }

    private static FrameKey key(long number) {
        return new FrameKey(number, -number);
    }
}
