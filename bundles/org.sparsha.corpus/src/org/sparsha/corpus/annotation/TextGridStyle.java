/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

/** The ways in which Praat writes a TextGrid. Source: the Praat manual, "TextGrid file formats", and {@code abcio.cpp} for the last. */
enum TextGridStyle {

    /** Each value with its name before it. */
    LONG("textgrid", "Praat TextGrid"),
    /** Values only. */
    SHORT("textgrid-short", "Praat TextGrid (short text)"),
    /** All tiers together in the order of time. */
    CHRONOLOGICAL("textgrid-chronological", "Praat TextGrid (chronological text)"),
    /** Big-endian numbers and counted strings. */
    BINARY("textgrid-binary", "Praat TextGrid (binary)");

    private final String id;
    private final String title;

    TextGridStyle(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean fits(String head) {
        String start = head.substring(0, Math.min(100, head.length()));
        boolean binary = start.startsWith(TextGridBytes.MAGIC);
        boolean chronological = start.contains(TextGridReader.CHRONOLOGICAL);
        boolean text = !binary && start.contains("ooTextFile") && (head.contains("\"TextGrid") || head.contains("\"Collection"));
        return switch (this) {
            case LONG -> text && isLong(head);
            case SHORT -> text && !isLong(head);
            case CHRONOLOGICAL -> chronological && !binary;
            case BINARY -> binary;
        };
    }

    private static boolean isLong(String head) {
        return head.contains("xmin =") || head.contains("size =");
    }
}
