/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.util.Collection;
import java.util.stream.Collectors;

import org.sparsha.core.Warning;

/**
 * What is to be known of the result in a row, as the last cell of the row: every table of results that is printed or saved ends with it, so
 * that no warning is lost where the table is read without what stands beside it.
 */
public final class WarningCell {

    /** Name of the column. */
    public static final String COLUMN = "warnings";

    private static final String BETWEEN = " | ";

    private WarningCell() {
    }

    /**
     * @param column name of a column, which may end in a dot and the name of a run
     * @return whether it is of such cells
     */
    public static boolean isOf(String column) {
        return column.equals(COLUMN) || column.startsWith(COLUMN + ".");
    }

    /**
     * @param warnings warnings of one result
     * @return their texts, each once and in one line, with {@code " | "} between them; empty where there is none
     */
    public static String of(Collection<Warning> warnings) {
        return ofSentences(warnings.stream().map(Warning::message).toList());
    }

    /**
     * @param sentences what is to be known of one result
     * @return the same as {@link #of} of sentences
     */
    public static String ofSentences(Collection<String> sentences) {
        return sentences.stream().map(sentence -> sentence.strip().replaceAll("\\s*\\R\\s*", " ")).distinct()
                .collect(Collectors.joining(BETWEEN));
    }
}
