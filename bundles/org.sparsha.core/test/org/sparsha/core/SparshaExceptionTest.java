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

    @Test
    void whatItIsAboutIsNamedOnce() {
        assertEquals("a.wav holds no sample.", new SparshaException("a.wav holds no sample.").messageNaming("a.wav"));
        assertEquals("a.wav: It holds no sample.", new SparshaException("It holds no sample.").messageNaming("a.wav"));
        assertEquals("a.wav: null", new SparshaException(null).messageNaming("a.wav"));
    }
}
