/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.SWT;

/**
 * What the mouse does. A timeline asks its tools in turn; the first that takes a press is told of all until the button is let go. All on
 * the UI thread.
 */
public interface Tool {

    /**
     * @param event a press of the left button
     * @return whether this tool takes it
     */
    boolean mouseDown(ToolEvent event);

    /** @param event a move with the button held, after this tool took the press */
    void mouseDrag(ToolEvent event);

    /** @param event the button let go, after this tool took the press */
    void mouseUp(ToolEvent event);

    /**
     * @param event a double click
     * @return whether this tool takes it
     */
    default boolean mouseDoubleClick(ToolEvent event) {
        return false;
    }

    /**
     * @param event a move without a button
     * @return the pointer to show, an {@code SWT.CURSOR_} constant; {@link SWT#DEFAULT} to leave it to other tools
     */
    default int pointer(ToolEvent event) {
        return SWT.DEFAULT;
    }

    /** Gives up what it is doing, as if the press had never been. */
    default void cancel() {
        // Most tools can stop at any time.
    }
}
