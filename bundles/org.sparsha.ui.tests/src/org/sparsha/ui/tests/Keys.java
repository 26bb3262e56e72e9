/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Keys as the window system sends them: they reach whatever has the keyboard, through the bindings of the workbench. */
final class Keys {

    private Keys() {
    }

    /** Presses and releases a key. */
    static void press(char key) {
        post(SWT.KeyDown, key, 0);
        post(SWT.KeyUp, key, 0);
        Pump.settle();
    }

    /** Presses a key while another one, such as {@code SWT.MOD1}, is held down. */
    static void pressWith(int modifier, char key) {
        post(SWT.KeyDown, (char) 0, modifier);
        press(key);
        post(SWT.KeyUp, (char) 0, modifier);
        Pump.settle();
    }

    /** Presses a key that has no letter, such as {@code SWT.ARROW_RIGHT}, while others, if any, are held down. */
    static void pressCode(int code, int... held) {
        for (int modifier : held) {
            post(SWT.KeyDown, (char) 0, modifier);
        }
        post(SWT.KeyDown, (char) 0, code);
        post(SWT.KeyUp, (char) 0, code);
        for (int modifier : held) {
            post(SWT.KeyUp, (char) 0, modifier);
        }
        Pump.settle();
    }

    private static void post(int type, char key, int code) {
        Event event = new Event();
        event.type = type;
        event.character = key;
        event.keyCode = code == 0 && Character.isISOControl(key) ? key : code; // Enter and its like are known by their codes alone
        assertTrue(Display.getCurrent().post(event), "The window system takes no keys");
    }
}
