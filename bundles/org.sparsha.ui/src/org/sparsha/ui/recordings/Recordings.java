/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.sparsha.audio.SoundReader;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.FilePrompt;

/** Opens recordings in editors, however the user names them. */
public final class Recordings {

    /** Id of the audio editor. */
    public static final String EDITOR = "org.sparsha.ui.audio";

    private Recordings() {
    }

    /**
     * Opens recordings, or brings them to the front where they are open.
     *
     * @param window where
     * @param files the sound files
     */
    public static void open(IWorkbenchWindow window, List<Path> files) {
        if (files.size() == 1) {
            open(window, files.get(0)); // it is begun with while its editor is still made
        } else {
            window.getService(Analysis.class).openings().together(() -> files.forEach(file -> open(window, file)));
        }
    }

    private static void open(IWorkbenchWindow window, Path file) {
        try {
            window.getActivePage().openEditor(new ClipInput(file.toAbsolutePath().normalize(), Optional.empty()), EDITOR, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        } catch (PartInitException e) {
            MessageDialog.openError(window.getShell(), "Open Recording", file + " can't be opened: " + WindowWords.of(e));
        }
    }

    /**
     * Asks which recordings to open, and opens them.
     *
     * @param window where
     */
    public static void choose(IWorkbenchWindow window) {
        open(window, FilePrompt.of(window.getShell().getDisplay()).open(window.getShell(), "Open Recording",
                kinds(window.getService(Analysis.class).runtime().sounds())));
    }

    /**
     * @param reader knows the kinds
     * @return the kinds of files that recordings are
     */
    public static List<FilePrompt.Kind> kinds(SoundReader reader) {
        return List.of(FilePrompt.Kind.of("Sound files", reader.endings().toArray(String[]::new)),
                FilePrompt.Kind.ANY);
    }
}
