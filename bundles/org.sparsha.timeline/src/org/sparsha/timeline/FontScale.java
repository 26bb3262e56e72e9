/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Widths that hold text grow with the font that the desktop is set to. */
public final class FontScale {

    /** Height of a line of the usual font, in points, for which widths are given. */
    private static final double USUAL = 19;

    private FontScale() {
    }

    /**
     * @param control whose font counts
     * @param width a width for the usual font, in points
     * @return the width for this font, never less
     */
    public static int of(Control control, int width) {
        GC gc = new GC(control);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return (int) Math.round(width * Math.max(1, height / USUAL));
    }
}
