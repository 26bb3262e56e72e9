/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.List;
import java.util.Random;

/** Damages texts: cuts, doubles, moves and exchanges parts, and puts in what readers trip over. The same seed does the same. */
public final class TextMutator {

    private static final List<String> TROUBLE = List.of("\0", "\r", "\n", "\r\n", "\t", "\"", "\"\"", "'", ",", ";", "\\", "\uFEFF",
            "\uD800", "\uDFFF",
            "\uFFFF", "\u2028", "\u202E", "😀", "<", ">", "&", "&#x1F600;", "&#0;", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x>",
                    "<?x?>", "{", "}", "[",
            "]", ":", "null", "true", "-1", "0", "1e308", "1e-400", "-0.0", "NaN", "Infinity", "9223372036854775808", "1e999999999",
                    "0x10", "1.", ".5",
            "+1", "1,5", "00:00:01.5", "0 days", "0 days 00:00:01", "-1 days +23:59:59", "NaT", "<exists>", "<absent>", "!", "#", "=",
                    "/", "..", "\\u0000",
            "\\ud800", "(a+)+", "..\\", "CON", "%", "°", "١", "é", " ", "\u00A0", "\u3000");
    private static final int LONG = 20_000;

    private TextMutator() {
    }

    /**
     * @param text a text
     * @param random what is done
     * @return the text, damaged in one to six places
     */
    public static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + 1 + random.nextInt(random.nextBoolean() ? 4 : 80));
            switch (random.nextInt(8)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(random.nextInt(damaged.length() + 1), damaged.substring(Math.min(at, end), end));
                case 2 -> damaged.replace(Math.min(at, end), end, trouble(random));
                case 3 -> exchangeWord(damaged, at, random);
                case 4 -> damaged.setLength(random.nextInt(10) == 0 ? at : damaged.length());
                case 5 -> damaged.insert(at, repeated(random));
                default -> damaged.insert(at, trouble(random));
            }
        }
        return damaged.toString();
    }

    private static String trouble(Random random) {
        return TROUBLE.get(random.nextInt(TROUBLE.size()));
    }

    private static String repeated(Random random) {
        String piece = trouble(random);
        int times = random.nextInt(30) == 0 ? LONG : random.nextInt(30);
        return piece.repeat(Math.max(1, Math.min(times, LONG / piece.length())));
    }

    /** Puts something else in the place of a word or a number. */
    private static void exchangeWord(StringBuilder text, int at, Random random) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        text.replace(start, end, trouble(random));
    }
}
