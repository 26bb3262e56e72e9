/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

import com.openhtmltopdf.util.XRLog;

/**
 * Settings that the libraries keep for the whole program: PDFBox would read every font of the machine and leave a file
 * {@code .pdfbox.cache} in the user's folder only to know how Helvetica looks, and both write about harmless faults of fonts to the
 * standard error stream. For any thread.
 */
final class PdfLibraries {

    /** Held, or their levels would be forgotten with them. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.fontbox"), Logger.getLogger("org.apache.pdfbox"));

    static {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OneFont());
    }

    private PdfLibraries() {
    }

    /** Sees to it that the settings are made. */
    static void prepare() {
        // the work is done when the class is loaded, once
    }

    /** Answers every question for a font that isn't embedded with the one that PDFBox brings. */
    private static final class OneFont implements FontMapper {

        private final TrueTypeFont font;

        OneFont() {
            try (InputStream in = PdfFonts.plain()) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
