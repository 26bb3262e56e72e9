/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.util.regex.Pattern;

/**
 * One cell of a table that we write: quoted where RFC 4180 asks for it, and never a formula. A spreadsheet runs a cell that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break (OWASP, "CSV injection"; also the full-width forms of the four). Such a
 * text gets an apostrophe in front, unless it is a number or a single character. A text that begins so behind apostrophes gets one more, so
 * that {@link #plain} gives every text back.
 */
public final class CsvCell {

    /** The line end of every table that we write. */
    public static final String LINE_END = "\n";

    private static final char GUARD = '\'';
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,5})?");

    private CsvCell() {
    }

    /**
     * @param text any text
     * @return the text as a cell: guarded, and in double quotes where it holds a comma, a quote or a line break
     */
    public static String of(String text) {
        String guarded = guarded(text);
        return guarded.matches("[^\",\r\n]*") ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    /**
     * @param text any text
     * @return the same text, or with an apostrophe in front where a spreadsheet would run it
     */
    static String guarded(String text) {
        int apostrophes = apostrophes(text);
        boolean formula = apostrophes < text.length() && FORMULA.indexOf(text.charAt(apostrophes)) >= 0;
        boolean harmless = apostrophes == 0 && (text.length() == 1 || NUMBER.matcher(text).matches());
        return formula && !harmless ? GUARD + text : text;
    }

    /**
     * @param cell a cell as it was read, without its quotes
     * @return what {@link #guarded} was given
     */
    static String plain(String cell) {
        int apostrophes = apostrophes(cell);
        boolean guarded = apostrophes > 0 && apostrophes < cell.length() && FORMULA.indexOf(cell.charAt(apostrophes)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == GUARD) {
            count++;
        }
        return count;
    }
}
