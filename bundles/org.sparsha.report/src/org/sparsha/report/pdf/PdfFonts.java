/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;

/**
 * Fonts of a PDF: those that every reader has, and for letters that these lack the machine's own, embedded. For one thread. Scripts whose
 * letters change with their neighbours, such as Devanagari, come out letter by letter.
 */
final class PdfFonts {

    /** Names under which machines have fonts of many scripts. */
    private static final List<String> WIDE = List.of("dejavu sans", "noto sans", "arial unicode ms", "segoe ui", "nirmala ui",
            "noto sans devanagari", "noto sans cjk sc", "microsoft yahei", "unifont", "arial", "liberation sans");
    private static final char UNKNOWN = '?';
    /** Readers' own fonts have a hyphen only. */
    private static final char MINUS = '−';

    private final List<BaseFont> wide = new ArrayList<>();
    private boolean searched;

    Font plain(float size, Color colour) {
        return FontFactory.getFont(FontFactory.HELVETICA, size, Font.NORMAL, colour);
    }

    /** Words in letters like those of print. */
    Phrase phrase(String words, float size, int style, Color colour) {
        return phrase(words, FontFactory.getFont(FontFactory.HELVETICA, size, style, colour));
    }

    /** Words in letters of one width, lines as they are. */
    Phrase fixed(String words, float size, Color colour) {
        return phrase(words, FontFactory.getFont(FontFactory.COURIER, size, Font.NORMAL, colour));
    }

    private Phrase phrase(String words, Font usual) {
        Phrase phrase = new Phrase();
        phrase.setLeading(1.35f * usual.getSize());
        StringBuilder run = new StringBuilder();
        Font current = usual;
        for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
            int letter = words.codePointAt(at);
            Font font = font(letter, usual);
            if (font != current) {
                phrase.add(new Chunk(run.toString(), current));
                run.setLength(0);
                current = font;
            }
            boolean known = font != usual || letter == '\n' || usual.getCalculatedBaseFont(true).charExists(letter);
            run.appendCodePoint(known ? letter : letter == MINUS ? '-' : UNKNOWN);
        }
        phrase.add(new Chunk(run.toString(), current));
        return phrase;
    }

    private Font font(int letter, Font usual) {
        if (letter < 128 || letter == MINUS || usual.getCalculatedBaseFont(true).charExists(letter)) {
            return usual;
        }
        for (BaseFont base : wide()) {
            if (base.charExists(letter)) {
                return new Font(base, usual.getSize(), usual.getStyle(), usual.getColor());
            }
        }
        return usual;
    }

    private List<BaseFont> wide() {
        if (!searched) {
            searched = true;
            FontFactory.registerDirectories();
            for (String name : WIDE) {
                if (FontFactory.isRegistered(name)) {
                    BaseFont base = FontFactory.getFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED).getBaseFont();
                    if (base != null) {
                        wide.add(base);
                    }
                }
            }
        }
        return wide;
    }
}
