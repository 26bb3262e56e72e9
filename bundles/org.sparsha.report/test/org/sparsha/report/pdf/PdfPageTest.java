/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.report.chart.Drawing;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is written on a PDF page can be read out of it again. */
class PdfPageTest {

    private static final class Square implements Drawing {

        @Override
        public int width() {
            return 40;
        }

        @Override
        public int height() {
            return 40;
        }

        @Override
        public void draw(Graphics2D g) {
            g.setColor(Color.RED);
            g.fillRect(5, 5, 30, 30);
        }
    }

    @Test
    void holdsAllThatAPageHolds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfPage page = new PdfPage("net 1 on field", out)) {
            page.heading("By class");
            page.paragraph("A paragraph with −0.5 and ‘quotes’.");
            page.faint("Less important.");
            page.warning("Not to be overlooked.");
            page.code("sparsha evaluate corpus --model net");
            page.block("@book{efron1993bootstrap,\n  year = {1993}\n}");
            page.cards(List.of(List.of("UAR", "0.812", "0.75 to 0.86"), List.of("WA", "0.840", "no interval")));
            page.table(List.of("class", "#recall"), List.of(List.of("anger", "0.9"), List.of("joy", "0.7")));
            page.table(List.of(), List.of());
            page.longTable(List.of("recording"), IntStream.range(0, PdfPage.MOST_ROWS + 7)
                    .mapToObj(i -> List.of("r" + i + ".wav")).toList());
            page.picture(new Square(), "A square");
        }
        PdfReader reader = new PdfReader(out.toByteArray());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        assertTrue(reader.getNumberOfPages() > 5, reader.getNumberOfPages() + " pages");
        for (String words : List.of("net 1 on field", "By class", "0.5 and", "Less important", "overlooked", "sparsha evaluate corpus",
                "efron1993bootstrap", "0.812", "no interval", "anger", "r499.wav", "and 7 more")) {
            assertTrue(text.toString().contains(words), words + " is missing in " + text);
        }
        assertFalse(text.toString().contains("r500.wav"), "rows beyond the limit");
        assertEquals("net 1 on field", reader.getInfo().get("Title"));
        reader.close();
    }

    @Test
    void lettersThatNoFontHasDoNotEndIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfPage page = new PdfPage("हिन्दी 日本語 \uD83D\uDE00", out)) {
            page.paragraph("emotion: गुस्सा, 怒り, злость");
        }
        assertTrue(out.size() > 500);
    }
}
