/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What other programs wrote is read as they meant it, and comes back byte for byte. */
class TextEncodingTest {

    private static final String GRID = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n"
            + "0\n1\n<exists>\n1\n\"IntervalTier\"\n";

    @ParameterizedTest
    @CsvSource({ "x-MacRoman, größer für Mädchen", "x-MacRoman, garçon où été", "x-MacRoman, mañana también",
        "windows-1252, größer für Mädchen", "windows-1252, don’t – “so” … Œuvre", "windows-1252, 5 € für’s Mädchen",
        "ISO-8859-1, größer für Mädchen", "ISO-8859-1, déjà vu",
        "UTF-8, größer für Mädchen", "UTF-16LE, größer für Mädchen", "UTF-16BE, größer", "UTF-32LE, größer für Mädchen",
        "UTF-32BE, größer für Mädchen" })
    void textIsReadAsItWasMeant(String charset, String label) {
        String text = GRID + "\"words\"\n0\n1\n1\n0\n1\n\"" + label + "\"\n";
        byte[] bytes = text.getBytes(Charset.forName(charset));
        TextEncoding encoding = TextEncoding.of(bytes);
        assertEquals(text, encoding.decode(bytes));
        assertArrayEquals(bytes, encoding.encode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
    void aMarkTellsTheEncodingAndComesBack(String charset) {
        byte[] bytes = ("\uFEFF" + GRID + "\"größer\"").getBytes(Charset.forName(charset));
        TextEncoding encoding = TextEncoding.of(bytes);
        assertEquals(Charset.forName(charset), encoding.charset());
        assertEquals(GRID + "\"größer\"", encoding.decode(bytes));
        assertArrayEquals(bytes, encoding.encode(encoding.decode(bytes)));
    }

    /** Whatever the bytes are, none is lost. */
    @Test
    void everyByteComesBack() {
        for (String around : new String[] { "", "a", " " }) {
            byte[] text = new byte[256 * (1 + around.length())];
            IntStream.range(0, 256).forEach(value -> {
                byte[] one = (around + (char) value).getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(one, 0, text, value * one.length, one.length);
            });
            TextEncoding encoding = TextEncoding.of(text);
            assertArrayEquals(text, encoding.encode(encoding.decode(text)));
        }
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(value -> all[value] = (byte) value);
        Charset mac = Charset.forName("x-MacRoman");
        assertArrayEquals(all, new String(all, mac).getBytes(mac));
    }
}
