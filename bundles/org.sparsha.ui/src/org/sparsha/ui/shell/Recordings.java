/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.sparsha.ui.editor.ClipInput;
import org.sparsha.ui.preferences.Preferences;

/** Opens recordings in editors, however the user names them. */
public final class Recordings {

    /** Id of the audio editor. */
    public static final String EDITOR = "org.sparsha.ui.audio";

    private static final String SOUNDS = "*.wav;*.WAV;*.aif;*.aiff;*.aifc;*.au;*.snd;*.flac;*.FLAC;*.mp3;*.MP3;*.ogg;*.oga;*.w64;*.rf64";

    private Recordings() {
    }

    /**
     * Opens recordings, or brings them to the front where they are open.
     *
     * @param window where
     * @param files the sound files
     */
    public static void open(IWorkbenchWindow window, List<Path> files) {
        IWorkbenchPage page = window.getActivePage();
        for (Path file : files) {
            try {
                page.openEditor(new ClipInput(file.toAbsolutePath().normalize()), EDITOR, true,
                        IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            } catch (PartInitException e) {
                MessageDialog.openError(window.getShell(), "Open Recording", file + " can't be opened: " + e.getMessage());
            }
        }
    }

    /**
     * Asks which recordings to open, and opens them.
     *
     * @param window where
     */
    public static void choose(IWorkbenchWindow window) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Open Recording");
        dialog.setFilterNames(new String[] {"Sound files", "All files"});
        dialog.setFilterExtensions(new String[] {SOUNDS, "*"});
        dialog.setFilterPath(Preferences.store().getString(Preferences.FOLDER));
        if (dialog.open() != null) {
            Preferences.store().setValue(Preferences.FOLDER, dialog.getFilterPath());
            Path folder = Path.of(dialog.getFilterPath());
            open(window, java.util.Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }
}
