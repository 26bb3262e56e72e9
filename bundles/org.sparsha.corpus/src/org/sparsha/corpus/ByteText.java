/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which set of one byte a character a text is in that says nothing of it. ISO 8859-1 has no characters at 80 to 9F; Windows-1252 has
 * punctuation and few letters there, Mac Roman only letters. What stands beside Latin letters tells them apart: an umlaut of Mac Roman
 * would be a control character or a sign in the midst of a word, and the letters of ISO 8859-1 and Windows-1252, at C0 to FF, would be
 * signs in Mac Roman.
 */
final class ByteText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** A module of its own in the JDK, which a cut-down one may lack. */
    private static final Optional<Charset> MAC = Charset.isSupported("x-MacRoman") ? Optional.of(Charset.forName("x-MacRoman"))
            : Optional.empty();
    /** Letters of Mac Roman that are neither punctuation nor letters in common use in Windows-1252. */
    private static final String MAC_LETTERS = bytes(0x81, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x9A, 0x9D,
            0x9E, 0x9F);

    private ByteText() {
    }

    /**
     * @param bytes all of a text that is no UTF-8
     * @return Mac Roman, Windows-1252 or ISO 8859-1; in each of them the bytes come back as they were
     */
    static Charset charset(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int mac = 0;
        int windows = 0;
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            between |= letter >= 0x80 && letter < 0xA0;
            if (letter >= 0x80 && isInWord(text, i)) {
                mac += MAC_LETTERS.indexOf(letter) >= 0 ? 1 : 0;
                windows += letter >= 0xC0 ? 1 : 0;
            }
        }
        if (mac > windows && MAC.isPresent()) {
            return MAC.get();
        }
        return between && new String(bytes, WINDOWS).indexOf('\uFFFD') < 0 ? WINDOWS : StandardCharsets.ISO_8859_1;
    }

    private static boolean isInWord(String text, int at) {
        return at > 0 && isLetter(text.charAt(at - 1)) || at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static String bytes(int... values) {
        return new String(values, 0, values.length);
    }
}
