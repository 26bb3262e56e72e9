/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class TimeLimitTest {

    @Test
    void growsWithTheInput() {
        assertEquals(Duration.ofSeconds(60), TimeLimit.of(374));
        assertEquals(Duration.ofSeconds(60 + 10 * 16 * 5), TimeLimit.of(16L * 5 * 16000));
    }

    @Test
    void isNotReachedByARunThatEnds() throws Exception {
        try (TimeLimit limit = new TimeLimit(Duration.ofHours(1))) {
            assertFalse(limit.isReached());
        }
    }
}
