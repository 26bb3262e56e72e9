/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Texts that words are searched in, upper and lower case alike, the two small sigmas, too: one string of all in small letters, which is
 * searched as a whole, since 100,000 searches in 100,000 short strings cost ten times as much. Immutable.
 */
final class SearchedTexts {

    private static final char BETWEEN = '\n';

    private final String all;
    private final int[] starts;

    private SearchedTexts(String all, int[] starts) {
        this.all = all;
        this.starts = starts;
    }

    static SearchedTexts of(List<String> texts) {
        int[] starts = new int[texts.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(small(texts.get(i))).append(BETWEEN);
        }
        return new SearchedTexts(all.toString(), starts);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /** Which of the texts, by number, hold a word without blanks. */
    boolean[] holding(String word) {
        String wanted = small(word);
        boolean[] holding = new boolean[starts.length];
        int at = all.indexOf(wanted);
        while (at >= 0 && at < all.length()) {
            int found = Arrays.binarySearch(starts, at);
            int text = found >= 0 ? found : -found - 2;
            holding[text] = true;
            at = text + 1 < starts.length ? all.indexOf(wanted, starts[text + 1]) : -1;
        }
        return holding;
    }
}
