/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.List;

import org.sparsha.report.chart.Drawing;

/** A page that is written piece by piece from top to bottom, whatever it becomes. For one thread. */
public interface ReportPage {

    /** @param words a heading within the page */
    void heading(String words);

    /** @param words a paragraph */
    void paragraph(String words);

    /** @param words a paragraph that is less important */
    void faint(String words);

    /** @param words what must not be overlooked */
    void warning(String words);

    /** @param words a line to be typed */
    void code(String words);

    /** @param lines lines as they are */
    void block(String lines);

    /** @param cards large figures side by side: of each a name, a value, what else there is to say */
    void cards(List<List<String>> cards);

    /**
     * A table.
     *
     * @param columns names; those that begin with # hold numbers
     * @param rows as many texts as there are columns
     */
    void table(List<String> columns, List<List<String>> rows);

    /**
     * A table that may have very many rows.
     *
     * @param columns names; those that begin with # hold numbers
     * @param rows as many texts as there are columns
     */
    void longTable(List<String> columns, List<List<String>> rows);

    /**
     * Says that there are more rows elsewhere, if there are.
     *
     * @param count how many more
     * @param file where
     */
    void more(int count, String file);

    /**
     * A picture, or the reason why there is none.
     *
     * @param drawing the picture
     * @param description what it shows, for those who can't see it
     */
    void picture(Drawing drawing, String description);
}
