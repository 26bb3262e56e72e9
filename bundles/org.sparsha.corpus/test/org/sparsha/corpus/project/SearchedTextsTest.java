/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchedTextsTest {

    private static boolean[] holding(String word, String... texts) {
        return SearchedTexts.of(List.of(texts)).holding(word);
    }

    @Test
    void upperAndLowerCaseAreAlikeInEveryScript() {
        assertArrayEquals(new boolean[] {true, false, true}, holding("ANGER", "a/Anger 1.wav", "ange", "x anger anger"));
        assertArrayEquals(new boolean[] {true}, holding("ГНЕВ", "гнев"));
        assertArrayEquals(new boolean[] {true, true}, holding("λόγος", "ΛΌΓΟΣ", "λόγοσ"));
        assertArrayEquals(new boolean[] {true, false}, holding("गुस्सा", "x गुस्सा", ""));
        assertArrayEquals(new boolean[] {false}, holding("[", "{"));
        assertArrayEquals(new boolean[0], holding("a"));
    }

    @Test
    void findsWhatTextsInSmallLettersHold() {
        SplittableRandom random = new SplittableRandom(5);
        String alphabet = "aAbBcZ1/öÖß\n";
        for (int i = 0; i < 2000; i++) {
            String[] texts = new String[random.nextInt(6)];
            for (int text = 0; text < texts.length; text++) {
                texts[text] = made(random, alphabet, random.nextInt(12));
            }
            String word = made(random, alphabet.strip(), 1 + random.nextInt(4));
            boolean[] holding = holding(word, texts);
            for (int text = 0; text < texts.length; text++) {
                assertEquals(texts[text].toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)), holding[text],
                        List.of(texts[text], word).toString());
            }
        }
    }

    private static String made(SplittableRandom random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
