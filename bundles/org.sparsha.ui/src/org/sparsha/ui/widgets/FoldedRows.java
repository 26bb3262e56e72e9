/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.timeline.FontScale;

/** Has the names of a form's fields stand beside them, or above them where there is little room for the font. */
public final class FoldedRows {

    /** Width of the names beside their fields, in points of the usual font. */
    private static final int NAMES = 90;
    /** A form narrower than this has its names above its fields, in points of the usual font. */
    private static final int LEAST = 240;

    private FoldedRows() {
    }

    /**
     * @param form a form with a grid of two columns, whose names were {@linkplain #name laid out} here
     * @param resized run when the form needs another height
     */
    public static void follow(Composite form, Runnable resized) {
        int least = FontScale.of(form, LEAST);
        form.addListener(SWT.Resize, event -> {
            GridLayout layout = (GridLayout) form.getLayout();
            int columns = form.getSize().x < least ? 1 : 2;
            if (form.getSize().x > 0 && columns != layout.numColumns) {
                layout.numColumns = columns;
                for (Control child : form.getChildren()) {
                    if (child instanceof Label label && label.getData(FoldedRows.class.getName()) != null) {
                        fit(label);
                    }
                }
                form.layout(true, true);
                resized.run();
            }
        });
    }

    /** @param label the name of a field in such a form */
    public static void name(Label label) {
        label.setData(FoldedRows.class.getName(), Boolean.TRUE);
        label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        fit(label);
    }

    private static void fit(Label label) {
        boolean above = ((GridLayout) label.getParent().getLayout()).numColumns == 1;
        ((GridData) label.getLayoutData()).widthHint = above ? SWT.DEFAULT : FontScale.of(label, NAMES);
    }
}
