/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.sparsha.ui.project.ProjectDesk;

import static org.junit.jupiter.api.Assertions.fail;

/** Lets the window work until something has happened. Tests run on the UI's thread. */
final class Pump {

    private static final long PATIENCE_MILLISECONDS = 120_000;

    private Pump() {
    }

    /** Until it has happened and views of a project know it: they are told one after the other, later than the desk knows. */
    static void until(String what, BooleanSupplier happened) {
        Display display = Display.getCurrent();
        boolean[] late = new boolean[1];
        Runnable alarm = () -> late[0] = true;
        display.timerExec((int) PATIENCE_MILLISECONDS, alarm);
        Runnable tick = new Runnable() {
            @Override
            public void run() {
                display.timerExec(50, this);
            }
        };
        display.timerExec(50, tick);
        while (!happened.getAsBoolean() || isTelling()) {
            if (late[0]) {
                fail("Waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, tick);
        display.timerExec(-1, alarm);
    }

    private static boolean isTelling() {
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).map(window -> window.getService(ProjectDesk.class))
                .anyMatch(desk -> desk != null && desk.isTelling());
    }

    /** Lets the window work for so long. */
    static void during(int milliseconds) {
        boolean[] over = new boolean[1];
        Display.getCurrent().timerExec(milliseconds, () -> over[0] = true);
        until("some time is over", () -> over[0]);
    }

    static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
    }
}
