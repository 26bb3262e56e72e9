/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.widgets.Control;

/** Marks controls in which Space does something of their own, so that it doesn't play the recording in front. */
public final class OwnSpace {

    private static final String KEY = OwnSpace.class.getName();

    private OwnSpace() {
    }

    /** @param control a control in which Space does something of its own */
    public static void claim(Control control) {
        control.setData(KEY, true);
    }

    /**
     * @param control any control
     * @return whether Space does something of its own in it
     */
    public static boolean isClaimed(Control control) {
        return control.getData(KEY) != null;
    }
}
