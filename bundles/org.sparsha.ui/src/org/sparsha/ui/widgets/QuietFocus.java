/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/**
 * Lets a table or a tree get the keyboard without choosing its first row, as GTK does where none is chosen: a tab that is clicked would
 * change what is selected in the recording. For the user-interface thread.
 */
public final class QuietFocus {

    private static final String FOCUSED = QuietFocus.class.getName();

    private QuietFocus() {
    }

    /** @param display the display on which lists get the keyboard so from now on */
    public static void install(Display display) {
        if (SWT.getPlatform().equals("gtk")) {
            display.addFilter(SWT.FocusIn, event -> focused(event.widget));
            display.addFilter(SWT.Selection, QuietFocus::selected);
            Listener chosenByHand = event -> event.widget.setData(FOCUSED, null);
            display.addFilter(SWT.MouseDown, chosenByHand);
            display.addFilter(SWT.KeyDown, chosenByHand);
        }
    }

    private static boolean isNothingChosen(Widget widget) {
        return widget instanceof Table table && table.getSelectionCount() == 0
                || widget instanceof Tree tree && tree.getSelectionCount() == 0;
    }

    private static void focused(Widget widget) {
        if (isNothingChosen(widget)) {
            widget.setData(FOCUSED, Boolean.TRUE);
            Display display = widget.getDisplay();
            display.asyncExec(() -> display.asyncExec(() -> { // what GTK chooses is told in between
                if (!widget.isDisposed()) {
                    widget.setData(FOCUSED, null);
                }
            }));
        }
    }

    private static void selected(Event event) {
        if (event.widget.getData(FOCUSED) == null) {
            return;
        }
        event.widget.setData(FOCUSED, null);
        if (event.widget instanceof Table table && event.item == table.getItem(0)) {
            table.deselectAll();
            event.type = SWT.None;
        } else if (event.widget instanceof Tree tree && event.item == tree.getItem(0)) {
            tree.deselectAll();
            event.type = SWT.None;
        }
    }
}
