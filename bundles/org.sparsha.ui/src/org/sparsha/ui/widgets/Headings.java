/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Words that head rows of a form, or what is below them on a page, laid out as a grid. */
public final class Headings {

    private Headings() {
    }

    /**
     * @param page laid out as a grid
     * @param text the words
     * @param columns how many columns they take, from 1 on
     * @param indent pixels left free above them
     * @return the heading, the newest child of the page
     */
    public static Label row(Composite page, String text, int columns, int indent) {
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false, columns, 1);
        data.verticalIndent = indent;
        return heading(page, text, SWT.NONE, data);
    }

    /**
     * A heading over the width of a page: it goes on in another line where that is narrow or the font is large, so that all of it is read.
     *
     * @param page laid out as a grid
     * @param text the words
     * @param columns how many columns they take, from 1 on
     * @param narrowest width below which lines aren't broken any further, in pixels
     * @return the heading, the newest child of the page; whoever changes its words lays the page out
     */
    public static Label over(Composite page, String text, int columns, int narrowest) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
        data.widthHint = narrowest;
        return heading(page, text, SWT.WRAP, data);
    }

    private static Label heading(Composite page, String text, int style, GridData data) {
        Label heading = new Label(page, style);
        heading.setText(text);
        Css.heading(heading);
        heading.setLayoutData(data);
        return heading;
    }
}
