/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Tells the launcher that the window has been painted, so that no plug-in is taken for one that breaks the start; says which were left
 * out. The launcher names the files by system properties.
 */
final class StartMarker {

    private static final String STARTING = "sparsha.plugins.starting";
    private static final String SENTENCE = "sparsha.plugins.sentence";
    private static final String GOOD = "-well";

    private StartMarker() {
    }

    /** The window is there. On the UI's thread. */
    static void painted(Shell shell) {
        String marker = System.getProperty(STARTING);
        if (marker != null) {
            try {
                Files.move(Path.of(marker), Path.of(marker + GOOD), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                System.getLogger(StartMarker.class.getName()).log(System.Logger.Level.WARNING, "The good start can't be noted", e);
            }
            System.clearProperty(STARTING); // another window of this process is no start
        }
        String sentence = System.getProperty(SENTENCE);
        if (sentence != null) {
            System.clearProperty(SENTENCE);
            MessageDialog.openWarning(shell, "Plug-ins", sentence);
        }
    }
}
