/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Text as it may go to a terminal. Names of files, labels and messages of others may hold control characters, which a terminal would obey:
 * they are written as {@code \}{@code u001b}, which in JSON is the same text.
 */
final class TerminalText {

    private TerminalText() {
    }

    /**
     * @param text any text
     * @return the text; control characters but tabs and line ends, and those that turn the direction of writing, as escapes
     */
    static String of(String text) {
        int first = 0;
        while (first < text.length() && !isControl(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text, i)) {
                safe.append(String.format("\\u%04x", (int) text.charAt(i)));
            } else {
                safe.append(text.charAt(i));
            }
        }
        return safe.toString();
    }

    private static boolean isControl(String text, int index) {
        char c = text.charAt(index);
        if (c == '\t' || c == '\n' || c == '\r' && index + 1 < text.length() && text.charAt(index + 1) == '\n') {
            return false;
        }
        return c < ' ' || c >= '\u007f' && c <= '\u009f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }

    /**
     * A stream whose texts go through {@link #of}; bytes go as they are.
     *
     * @param out where to
     * @return the stream, in UTF-8, flushed at every line
     */
    static PrintStream stream(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                super.print(of(String.valueOf(text)));
            }

            @Override
            public void print(Object text) {
                print(String.valueOf(text));
            }
        };
    }
}
