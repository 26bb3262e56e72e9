/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Words that head rows of a form laid out as a grid. */
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
        Label heading = new Label(page, SWT.NONE);
        heading.setText(text);
        Css.heading(heading);
        GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false, columns, 1);
        data.verticalIndent = indent;
        heading.setLayoutData(data);
        return heading;
    }
}
