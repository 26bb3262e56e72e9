/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** Entries of menus that run something. */
public final class Actions {

    private Actions() {
    }

    /**
     * @param text what the menu says
     * @param run what happens
     * @return the entry
     */
    public static IAction push(String text, Runnable run) {
        return action(text, IAction.AS_PUSH_BUTTON, run);
    }

    /**
     * @param text what the menu says
     * @param on whether it is marked
     * @param run what happens when it is chosen, whether marked or not
     * @return the entry
     */
    public static IAction check(String text, boolean on, Runnable run) {
        IAction action = action(text, IAction.AS_CHECK_BOX, run);
        action.setChecked(on);
        return action;
    }

    /**
     * @param text what the menu says
     * @param on whether it is the one chosen of its neighbours
     * @param run what happens when it becomes the one chosen
     * @return the entry
     */
    public static IAction radio(String text, boolean on, Runnable run) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) { // its neighbour that is left runs, too
                    run.run();
                }
            }
        };
        action.setChecked(on);
        return action;
    }

    private static IAction action(String text, int style, Runnable run) {
        return new Action(text, style) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
