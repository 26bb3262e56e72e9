/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A text is cut to the room there is, and shows it. */
class FittedTextTest {

    private static String fitted(String text, int characters) {
        return FittedText.of(text, characters, String::length);
    }

    @Test
    void leavesWhatFits() {
        assertEquals("emodb-default", fitted("emodb-default", 13));
        assertEquals("", fitted("", 0));
    }

    @Test
    void cutsWhatDoesNotFit() {
        assertEquals("emodb-…", fitted("emodb-default", 7));
        assertEquals("emodb…", fitted("emodb default", 7), "no space before the ellipsis");
        assertEquals("…", fitted("emodb-default", 0));
    }

    @Test
    void keepsCharactersOutsideTheFirstPlaneWhole() {
        assertEquals("a…", fitted("a\uD83C\uDFA4bcd", 3));
    }
}
