/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoalitionTest {

    @Test
    void keepsWhatItIsTold() {
        Coalition coalition = Coalition.of(130, 0, 64, 129);
        assertTrue(coalition.keeps(64) && coalition.keeps(129));
        assertFalse(coalition.keeps(63));
        assertEquals(3, coalition.kept());
        assertEquals(127, coalition.complement().kept());
        assertEquals(coalition, coalition.complement().complement());
        assertThrows(IndexOutOfBoundsException.class, () -> coalition.keeps(130));
    }

    @Test
    void isEqualByContent() {
        assertEquals(Coalition.all(65), Coalition.none(65).complement());
        assertEquals(Coalition.all(65).without(3).hashCode(), Coalition.none(65).with(3).complement().hashCode());
        assertFalse(Coalition.none(64).equals(Coalition.none(65)));
    }

    @Test
    void doesNotChange() {
        BitSet bits = new BitSet();
        bits.set(1);
        Coalition coalition = Coalition.of(4, bits);
        bits.set(2);
        coalition.toBitSet().set(3);
        coalition.with(0);
        assertEquals(Coalition.of(4, 1), coalition);
    }
}
