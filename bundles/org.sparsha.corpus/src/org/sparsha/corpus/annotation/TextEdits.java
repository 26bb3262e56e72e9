/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Exchanges parts of a text; all that lies between stays as it is. For one thread. */
final class TextEdits {

    private record Edit(int from, int to, String replacement, int number) {
    }

    private final String original;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String original) {
        this.original = original;
    }

    void replace(int from, int to, String replacement) {
        edits.add(new Edit(from, to, replacement, edits.size()));
    }

    void insert(int at, String text) {
        replace(at, at, text);
    }

    /** Takes an element away, with the blanks before it. */
    void remove(XmlOutline.Element element) {
        int from = element.start;
        while (from > 0 && Character.isWhitespace(original.charAt(from - 1))) {
            from--;
        }
        replace(from, element.end, "");
    }

    /** The blanks before an element: its line end and indentation. */
    String indentation(XmlOutline.Element element) {
        int from = element.start;
        while (from > 0 && Character.isWhitespace(original.charAt(from - 1))) {
            from--;
        }
        return original.substring(from, element.start);
    }

    /** Puts text into an element as its last child; one that is a single tag gets two. */
    void append(XmlOutline.Element element, String text) {
        if (element.isOneTag()) {
            int slash = original.lastIndexOf('/', element.end);
            replace(slash, element.end, ">" + text + "</" + element.name + ">");
        } else {
            int at = element.children.isEmpty() ? element.content.end() : element.children.get(element.children.size() - 1).end;
            insert(at, text);
        }
    }

    /** Gives an element another text as its content. */
    void content(XmlOutline.Element element, String text) {
        if (element.isOneTag()) {
            int slash = original.lastIndexOf('/', element.end);
            replace(slash, element.end, ">" + text + "</" + element.name + ">");
        } else {
            replace(element.content.start(), element.content.end(), text);
        }
    }

    /** The text with all changes; what was inserted at the same place stands there in the order of inserting. */
    String result() {
        edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to).thenComparingInt(Edit::number));
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            if (edit.from() >= done) {
                text.append(original, done, edit.from());
            }
            text.append(edit.replacement());
            done = Math.max(done, edit.to());
        }
        return text.append(original, done, original.length()).toString();
    }
}
