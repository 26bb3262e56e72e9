/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SparshaExceptionTest {

    @Test
    void endlessMessageKeepsItsBeginAndItsEnd() {
        String message = new SparshaException("There is no scheme '" + "x".repeat(100_000) + "'; there are: folders.").getMessage();
        assertEquals(SparshaException.LONGEST_MESSAGE, message.length());
        assertTrue(message.startsWith("There is no scheme 'xxx") && message.endsWith("'; there are: folders."), message);
        assertEquals("Short.", new SparshaException("Short.", new Exception()).getMessage());
    }
}
