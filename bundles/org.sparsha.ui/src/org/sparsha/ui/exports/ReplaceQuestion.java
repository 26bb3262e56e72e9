/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.exports;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks before what lies in a folder is lost: desktops ask that of a file, not of a folder. */
final class ReplaceQuestion {

    private ReplaceQuestion() {
    }

    /**
     * Asks where the folder has such results already; otherwise there is nothing to ask.
     *
     * @param shell the shell of the question
     * @param title what is exported
     * @param folder where to
     * @param file name of a file that such results always have
     * @param what what they are called, with an article
     * @return whether they may be written
     */
    static boolean agreed(Shell shell, String title, Path folder, String file, String what) {
        return !Files.exists(folder.resolve(file)) || MessageDialog.open(MessageDialog.QUESTION, shell, title, "The folder " + folder
                + " holds " + what + " already. Its files of the same names are replaced.", SWT.NONE, "Replace", "Cancel") == 0;
    }
}
