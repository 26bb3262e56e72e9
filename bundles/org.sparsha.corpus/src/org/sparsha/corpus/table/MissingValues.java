/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.util.Set;

/**
 * The texts by which tables say that there is no value. Those that pandas takes for missing by default ({@code read_csv},
 * {@code na_values}), and its {@code NaT} for times; case matters.
 */
public final class MissingValues {

    /** No value, or somebody's initials: see {@link TableFiles#readWithMissing}. */
    static final String NA = "NA";

    private static final Set<String> TEXTS = Set.of("", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND",
            "1.#QNAN",
            "<NA>", "N/A", NA, "NULL", "NaN", "None", "n/a", "nan", "null", "NaT");

    private MissingValues() {
    }

    /**
     * @param text the text of a field, without blanks around it
     * @return whether it stands for no value
     */
    public static boolean isMissing(String text) {
        return TEXTS.contains(text);
    }

    /**
     * @param text the text of a field of a table that {@link TableFiles#readWithMissing} gave, without blanks around it
     * @return the text, or an empty one where it stands for no value; {@code NA} is a text there
     */
    public static String orEmptyButNa(String text) {
        return text.equals(NA) ? text : orEmpty(text);
    }

    /**
     * @param text the text of a field, without blanks around it
     * @return the text, or an empty one where it stands for no value
     */
    public static String orEmpty(String text) {
        return isMissing(text) ? "" : text;
    }
}
