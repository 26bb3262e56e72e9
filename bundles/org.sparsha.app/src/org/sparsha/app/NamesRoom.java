/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;

/** How much of a window a list of recordings gets beside the one in front: names of files must be told apart, in a large font, too. */
final class NamesRoom {

    /** Points that a name of usual length and what a model says beside it take in the usual font. */
    private static final double WANTED = 250;
    /** Height of a line of the usual font, in points. */
    private static final double USUAL = 19;
    private static final double LEAST = 0.22;
    private static final double MOST = 0.3;

    private NamesRoom() {
    }

    /** Share of what is {@code part} of the screen's width, for the font that the desktop is set to. On the UI's thread. */
    static float share(double part) {
        Display display = Display.getCurrent();
        GC gc = new GC(display);
        gc.setFont(display.getSystemFont());
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return (float) share(line, display.getPrimaryMonitor().getClientArea().width * part);
    }

    /** The share for lines of so many points in a place of so many. */
    static double share(int line, double width) {
        return Math.clamp(WANTED * Math.max(1, line / USUAL) / Math.max(1, width), LEAST, MOST);
    }
}
