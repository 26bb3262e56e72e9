/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sparsha.ui.widgets.MarkdownDocument.Link;
import org.sparsha.ui.widgets.MarkdownDocument.Setting;
import org.sparsha.ui.widgets.MarkdownDocument.Span;
import org.sparsha.ui.widgets.MarkdownDocument.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarkdownDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("sparsha.root", "../.."));

    @Test
    void blocksAreLaidOutBelowEachOther() {
        assertEquals("Title\n\nTwo lines that are one.\n\n•  first\n•  second\n     1. deeper\n\nThen:\n\nsparsha list\n", text("""
                # Title
                Two lines
                that are one.

                - first
                - second
                  1. deeper

                Then:

                ```
                sparsha list
                ```
                """));
    }

    private static String text(String markdown) {
        return MarkdownDocument.of(markdown).text();
    }

    @Test
    void saysWhatIsSetHow() {
        MarkdownDocument page = MarkdownDocument.of("## A `b`\n\n**c** *d* [e](f.md)");
        assertEquals("A b\n\nc d e\n", page.text());
        assertEquals(List.of(new Span(0, 3, Setting.HEADING), new Span(2, 1, Setting.CODE), new Span(5, 1, Setting.BOLD),
                new Span(7, 1, Setting.ITALIC)), page.spans());
        assertEquals(List.of(new Link(9, 10, "f.md")), page.links());
    }

    @Test
    void rowsOfATableAreLinesWithTabs() {
        MarkdownDocument page = MarkdownDocument.of("Before.\n\n| a | b |\n|---|---|\n| 1 \\| 2 | |\n\nAfter.");
        assertEquals("Before.\n\na\tb\n1 | 2\t\n\nAfter.\n", page.text());
        assertEquals(List.of(new Table(2, 2)), page.tables());
    }

    @Test
    void whatIsEscapedIsShownAsItIs() {
        assertEquals("_a_ <b> *c* [d](e)\n", text("\\_a\\_ \\<b\\> \\*c\\* \\[d\\](e)"));
        assertEquals("a <b>c</b>\n", text("a <b>c</b>"), "HTML is text");
    }

    @Test
    void anEmptyPageIsOne() {
        assertEquals("\n", text(""));
    }

    /** The pages that ship show no markup and lead somewhere. */
    @Test
    void theGuideAndTheCardsAreRead() throws IOException {
        Path guide = ROOT.resolve("bundles/org.sparsha.ui/guide");
        try (Stream<Path> pages = Files.list(guide); Stream<Path> models = Files.list(ROOT.resolve("models"))) {
            for (Path page : Stream.concat(pages, models.map(model -> model.resolve("README.md"))).filter(Files::isRegularFile).toList()) {
                MarkdownDocument read = MarkdownDocument.of(Files.readString(page));
                assertFalse(read.text().contains("**") || read.text().contains("](") || read.text().contains("|---"), page.toString());
                assertFalse(read.spans().isEmpty(), page.toString());
                for (Link link : read.links()) {
                    assertTrue(link.target().startsWith("http") || Files.exists(guide.resolve(link.target())),
                            page + " leads to " + link.target());
                }
            }
        }
    }
}
