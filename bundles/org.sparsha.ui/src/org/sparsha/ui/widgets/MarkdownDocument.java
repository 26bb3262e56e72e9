/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of Markdown (CommonMark with tables) as plain text, and where in it what is set how. It knows no window.
 *
 * @param text the page's text; the cells of a table's row are parted by tabs
 * @param spans what isn't plain, in the order of where it begins
 * @param links what can be followed, in the order of the text
 * @param tables the tables, in the order of the text
 */
record MarkdownDocument(String text, List<Span> spans, List<Link> links, List<Table> tables) {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE).build();

    /** How a stretch of text is set. */
    enum Setting {
        /** The heading of the page. */
        TITLE,
        /** Any other heading. */
        HEADING,
        /** Strongly emphasised. */
        BOLD,
        /** Emphasised. */
        ITALIC,
        /** A name, a path, a command. */
        CODE
    }

    /**
     * A stretch of text that isn't plain.
     *
     * @param start offset of its first character
     * @param length its characters
     * @param setting how it is set
     */
    record Span(int start, int length, Setting setting) {
    }

    /**
     * A stretch of text that can be followed.
     *
     * @param start offset of its first character
     * @param end offset after its last
     * @param target where it leads
     */
    record Link(int start, int end, String target) {
    }

    /**
     * A table.
     *
     * @param firstLine its first line in the text, from 0
     * @param lines how many lines it has, one a row
     */
    record Table(int firstLine, int lines) {
    }

    /**
     * @param markdown a page as it is written
     * @return the page as it is read
     */
    static MarkdownDocument of(String markdown) {
        MarkdownLayout layout = new MarkdownLayout();
        PARSER.parse(markdown).accept(layout);
        return layout.document();
    }
}
