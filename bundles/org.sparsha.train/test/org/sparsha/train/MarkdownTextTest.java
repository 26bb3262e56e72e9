/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Names of others in the model card are text, not markup. */
class MarkdownTextTest {

    @Test
    void markupOfEveryKindIsShownAsItIs() {
        assertEquals("\\[anger\\](http://x)", MarkdownText.escaped("[anger](http://x)"));
        assertEquals("\\<img src=x\\>", MarkdownText.escaped("<img src=x>"));
        assertEquals("a\\|b\\_c\\*\\`", MarkdownText.escaped("a|b_c*`"));
        assertEquals("\\&lt;", MarkdownText.escaped("&lt;"));
        assertEquals("anger", MarkdownText.escaped("anger"));
    }

    @Test
    void noTextBeginsALineOfItsOwn() {
        assertEquals("x  \\# Title", MarkdownText.escaped("x\r\n# Title"));
        assertEquals("sparsha train a # b", MarkdownText.line("sparsha train a\n# b"));
    }
}
