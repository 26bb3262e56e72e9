/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * A window that is measured: waits for what is to be seen in it, finds widgets, closes it. All on the UI's thread, which stays free.
 *
 * @param window the window
 */
record BenchmarkedWindow(IWorkbenchWindow window) {

    private static final int LOOK_EVERY_MILLISECONDS = 5;

    Display display() {
        return window.getShell().getDisplay();
    }

    /** Goes on as soon as something holds. */
    void when(BooleanSupplier what, Runnable then) {
        if (what.getAsBoolean()) {
            then.run();
        } else {
            display().timerExec(LOOK_EVERY_MILLISECONDS, () -> when(what, then));
        }
    }

    /** All widgets in it, from outside in. */
    Stream<Control> controls() {
        return within(window.getShell());
    }

    private static Stream<Control> within(Control control) {
        return control instanceof Composite composite ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren())
                .flatMap(BenchmarkedWindow::within)) : Stream.of(control);
    }

    /** Says the last words, and closes the workbench. */
    void end(String words) {
        StartTimes.reached(words);
        window.getWorkbench().close();
    }
}
