/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The left button of the mouse, as the toolkit tells of it. */
final class Mouse {

    private Mouse() {
    }

    /** Presses it at a place in a control. */
    static void down(Control control, int x, int y) {
        tell(control, SWT.MouseDown, x, y, 0);
    }

    /** Moves with it pressed. */
    static void drag(Control control, int x, int y) {
        tell(control, SWT.MouseMove, x, y, SWT.BUTTON1);
    }

    /** Lets it go. */
    static void up(Control control, int x, int y) {
        tell(control, SWT.MouseUp, x, y, SWT.BUTTON1);
    }

    private static void tell(Control control, int type, int x, int y, int held) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.stateMask = held;
        control.notifyListeners(type, event);
        Pump.settle();
    }
}
