/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CountedTest {

    @Test
    void oneIsNoPlural() {
        assertEquals("0 recordings", Counted.of(0, "recording"));
        assertEquals("1 recording", Counted.of(1, "recording"));
        assertEquals("2 recordings", Counted.of(2, "recording"));
        assertEquals("1 recording is", Counted.of(1, "recording is", "recordings are"));
        assertEquals("3 recordings are", Counted.of(3, "recording is", "recordings are"));
    }
}
