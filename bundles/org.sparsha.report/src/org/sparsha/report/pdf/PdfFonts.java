/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Fonts of a PDF: Liberation Sans, which PDFBox brings, so that a page looks the same everywhere; for letters that it lacks, the
 * machine's own, which are looked for only then.
 *
 * @param files fonts of the machine that have letters of the text, the first asked first
 * @param lacking letters of the text that no font has, in order
 */
record PdfFonts(List<File> files, Set<Integer> lacking) {

    private static final String PLAIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Parts of names of files of fonts that have many scripts, the best first; before them those that are named for a script. */
    private static final List<String> WIDE = List.of("dejavusans.", "notosans-regular", "arialuni", "segoeui.", "nirmala", "msyh", "yugoth",
            "malgun", "hiragino", "pingfang", "applesdgothic", "wqy", "notosanscjk", "unifont");
    private static final int RESTRICTED = 0x0002;

    static InputStream plain() {
        return PDDocument.class.getResourceAsStream(PLAIN);
    }

    /** Looks for fonts that have all letters of a text. */
    static PdfFonts forText(String text) throws IOException {
        Set<Integer> left = text.codePoints().filter(letter -> !Character.isWhitespace(letter) && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT).boxed().collect(Collectors.toCollection(TreeSet::new));
        try (InputStream in = plain(); TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            remove(left, font);
        }
        List<File> files = new ArrayList<>();
        if (!left.isEmpty()) {
            for (File file : installed(left)) {
                if (remove(left, file)) {
                    files.add(file);
                }
                if (left.isEmpty()) {
                    break;
                }
            }
        }
        return new PdfFonts(List.copyOf(files), left);
    }

    /** Files of fonts of the machine, those first that are likely to have the letters. */
    private static List<File> installed(Set<Integer> letters) {
        List<String> scripts = letters.stream()
                .map(letter -> Character.UnicodeScript.of(letter).name().toLowerCase(Locale.ROOT).replace("_", "")).distinct().toList();
        return new FontFileFinder().find().stream().map(PdfFonts::file)
                .filter(file -> name(file).endsWith(".ttf") || name(file).endsWith(".ttc"))
                .sorted(Comparator.<File> comparingInt(file -> rank(name(file), scripts)).thenComparing(File::getName)
                        .thenComparing(File::getPath))
                .toList();
    }

    private static File file(URI address) {
        return new File(address);
    }

    private static String name(File file) {
        return file.getName().toLowerCase(Locale.ROOT);
    }

    private static int rank(String name, List<String> scripts) {
        if (scripts.stream().anyMatch(script -> name.equals("notosans" + script + "-regular.ttf"))) {
            return 0;
        }
        for (int i = 0; i < WIDE.size(); i++) {
            if (name.contains(WIDE.get(i))) {
                return 1 + i;
            }
        }
        boolean slanted = name.contains("bold") || name.contains("italic") || name.contains("oblique") || name.contains("mono");
        return 1 + WIDE.size() + (slanted ? 1 : 0);
    }

    /** Takes away the letters that a font has; a file that can't be used has none. */
    private static boolean remove(Set<Integer> left, File file) {
        boolean[] some = {false};
        try {
            if (name(file).endsWith(".ttc")) {
                try (TrueTypeCollection collection = new TrueTypeCollection(file)) {
                    collection.processAllFonts(font -> some[0] |= remove(left, font));
                }
            } else {
                try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file))) {
                    some[0] = remove(left, font);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return some[0]; // another font may do
        }
        return some[0];
    }

    private static boolean remove(Set<Integer> left, TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable rights = font.getOS2Windows();
        if (font.getTableMap().containsKey("CFF ") || rights != null && (rights.getFsType() & 0xF) == RESTRICTED) {
            return false; // can't be embedded, or must not be
        }
        CmapLookup letters = font.getUnicodeCmapLookup(false);
        return letters != null && left.removeIf(letter -> letters.getGlyphId(letter) > 0);
    }
}
