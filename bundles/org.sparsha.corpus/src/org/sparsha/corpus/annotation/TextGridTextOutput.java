/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;

/** Writes Praat's long or short text, to the blank at the end of each line as Praat does. */
final class TextGridTextOutput implements TextGridOutput {

    private final StringBuilder text = new StringBuilder();
    private final boolean shortText;

    TextGridTextOutput(boolean shortText) {
        this.shortText = shortText;
    }

    @Override
    public void begin(String className) {
        text.append("File type = \"ooTextFile\"\nObject class = ").append(quoted(className)).append("\n\n");
    }

    @Override
    public void title(int indent, String words) {
        if (!shortText) {
            text.append(" ".repeat(4 * indent)).append(words).append('\n');
        }
    }

    @Override
    public void number(int indent, String words, BigDecimal value) {
        value(indent, words + " = ", TextGridFormat.plain(value));
    }

    @Override
    public void count(int indent, String words, int value) {
        value(indent, words + " = ", String.valueOf(value));
    }

    @Override
    public void string(int indent, String words, String value) {
        value(indent, words + " = ", quoted(value));
    }

    @Override
    public void className(int indent, String words, String value) {
        string(indent, words, value);
    }

    @Override
    public void exists(int indent, String words) {
        value(indent, words, "<exists>");
    }

    @Override
    public String result() {
        return text.toString();
    }

    private void value(int indent, String words, String value) {
        text.append(shortText ? "" : " ".repeat(4 * indent) + words).append(value).append(shortText ? "\n" : " \n");
    }

    static String quoted(String string) {
        return '"' + string.replace("\"", "\"\"") + '"';
    }
}
