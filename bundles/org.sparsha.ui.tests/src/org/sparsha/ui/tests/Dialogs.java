/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Waits for a dialog that opens while something runs, does something with it and closes it. No letter may be shared in any of them. */
final class Dialogs {

    private static final int LOOK_EVERY_MILLISECONDS = 50;

    private Dialogs() {
    }

    /** {@code open} returns when the dialog is closed. */
    static void during(Runnable open, Consumer<Shell> act) {
        Display display = Display.getCurrent();
        List<Shell> before = List.of(display.getShells());
        List<String> faults = new ArrayList<>();
        display.timerExec(LOOK_EVERY_MILLISECONDS, new Runnable() {
            @Override
            public void run() {
                Shell opened = Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell) && shell.isVisible())
                        .findFirst().orElse(null);
                if (opened == null) {
                    display.timerExec(LOOK_EVERY_MILLISECONDS, this);
                    return;
                }
                String title = opened.getText();
                Naming.sharedLetters(opened).forEach(fault -> faults.add(title + ": " + fault));
                try {
                    act.accept(opened);
                } finally {
                    if (!opened.isDisposed()) { // by a button of its own
                        opened.close();
                    }
                }
            }
        });
        open.run();
        assertEquals(List.of(), faults); // not before: what is thrown while a dialog is open is only logged
    }
}
