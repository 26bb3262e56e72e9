/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

/** One cell of a CSV line, quoted where RFC 4180 asks for it. */
public final class CsvCell {

    private CsvCell() {
    }

    /**
     * @param text any text
     * @return the text itself, or in double quotes where it holds a comma, a quote or a line break
     */
    public static String of(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
