/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class TerminalTextTest {

    @Test
    void terminalsGetNoOrdersFromNames() {
        assertEquals("a\\u001b[2Jb", TerminalText.of("a\u001b[2Jb"));
        assertEquals("\\u0007\\u007f\\u009b", TerminalText.of("\u0007\u007f\u009b"));
        assertEquals("x\\u000dy", TerminalText.of("x\ry"));
        assertEquals("\\u202etxt.wav", TerminalText.of("\u202etxt.wav"));
    }

    @Test
    void otherTextsStay() {
        String text = "1,आनंद\r\n2\tö 😀\n";
        assertSame(text, TerminalText.of(text));
    }

    @Test
    void streamsLetBytesThroughAndNoControlsInTexts() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = TerminalText.stream(bytes);
        stream.println("a\u001bb");
        stream.print((Object) "\u001b");
        stream.writeBytes(new byte[] {27});
        stream.append("\u001b");
        stream.flush();
        assertEquals("a\\u001bb" + System.lineSeparator() + "\\u001b\u001b\\u001b", bytes.toString(StandardCharsets.UTF_8));
    }
}
