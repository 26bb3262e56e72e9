/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/** Texts of others (labels, names, licences) within Markdown: they are shown as they are and are never markup (CommonMark 0.31, 2.4). */
public final class MarkdownText {

    private static final String MARKUP = "\\`*_[]<>|~&#!$";

    private MarkdownText() {
    }

    /**
     * @param text any text
     * @return the same text on one line, with a backslash before what Markdown or HTML would take for markup
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : line(text).toCharArray()) {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /**
     * @param text any text
     * @return the same text on one line, for a block of code: controls and line ends of every kind become spaces
     */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
