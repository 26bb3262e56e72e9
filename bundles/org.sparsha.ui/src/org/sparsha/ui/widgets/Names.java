/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Names for screen readers of controls that no words in sight name. */
public final class Names {

    private Names() {
    }

    /**
     * @param control a control
     * @param name what it is
     */
    public static void give(Control control, String name) {
        give(control, () -> name);
    }

    /**
     * @param control a control
     * @param name what it is and shows, each time it is asked
     */
    public static void give(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) { // not of each row
                    event.result = name.get();
                }
            }
        });
    }

    /** @param control a control whose name says something else now, which a screen reader should speak */
    public static void changed(Control control) {
        control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }
}
