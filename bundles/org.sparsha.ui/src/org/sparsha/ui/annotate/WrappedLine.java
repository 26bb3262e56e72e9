/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A label as wide as there is room, over as many lines as its text takes. */
final class WrappedLine {

    private static final int LEAST_WIDTH = 200;

    private WrappedLine() {
    }

    /** {@code vertical} is where it stands in a high row of the grid. */
    static Label in(Composite grid, int vertical) {
        Label label = new Label(grid, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, vertical, true, false);
        wide.widthHint = LEAST_WIDTH;
        label.setLayoutData(wide);
        return label;
    }
}
