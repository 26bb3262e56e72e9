/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

/** One thing in a section of a report. All text is plain; the report writes it as it is. */
public sealed interface ReportBlock {

    /**
     * A paragraph.
     *
     * @param text the text, not blank
     */
    record Paragraph(String text) implements ReportBlock {
    }

    /**
     * A table.
     *
     * @param titles titles of its columns; one that begins with {@code #} is a column of numbers
     * @param rows its rows, each as long as the titles
     */
    record Table(List<String> titles, List<List<String>> rows) implements ReportBlock {

        /** Copies, and refuses rows of another length. */
        public Table {
            titles = List.copyOf(titles);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != titles.size()) {
                    throw new IllegalArgumentException("A row of " + row.size() + " cells under " + titles.size() + " titles: " + row);
                }
            }
        }
    }
}
