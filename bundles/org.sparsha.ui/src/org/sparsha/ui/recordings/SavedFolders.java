/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.report.ReportException;
import org.sparsha.report.json.SavedExplanation;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;

/** Opens saved explanations: the recording, with the explanation in the views; where the recording is gone, the report alone. */
public final class SavedFolders {

    private static final String TITLE = "Open Saved Explanation";

    private SavedFolders() {
    }

    /**
     * Opens a saved explanation, soon.
     *
     * @param window where
     * @param folder its folder
     */
    public static void open(IWorkbenchWindow window, Path folder) {
        open(window, folder, List.of());
    }

    /**
     * Opens a saved explanation, soon, and others of the same recording as tracks beside it, whichever models they are of.
     *
     * @param window where
     * @param folder its folder
     * @param beside folders of the others
     */
    public static void open(IWorkbenchWindow window, Path folder, List<Path> beside) {
        Job job = Job.create("Opening " + folder.getFileName(), monitor -> {
            Runnable found = find(window, folder, beside);
            window.getWorkbench().getDisplay().asyncExec(() -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    found.run();
                }
            });
            return Status.OK_STATUS;
        });
        job.schedule();
    }

    /** Off the UI's thread, since the recording is read to see whether it is still the same. */
    private static Runnable find(IWorkbenchWindow window, Path folder, List<Path> beside) {
        try {
            SavedExplanation saved = SavedExplanations.read(folder);
            Optional<Path> recording = SavedExplanations.file(saved, folder);
            if (recording.isPresent()) {
                return () -> show(window, recording.get().toAbsolutePath().normalize(), folder, beside);
            }
            Path report = folder.resolve("report.html");
            if (!Files.exists(report)) {
                SavedExplanations.writeReport(folder, report, window.getService(Analysis.class).runtime().sounds());
            }
            return () -> {
                MessageDialog.openInformation(window.getShell(), TITLE, "The recording " + saved.audio().path()
                        + " is gone or has changed since it was explained. Its report opens instead.");
                Program.launch(report.toString());
            };
        } catch (ReportException e) {
            return () -> MessageDialog.openInformation(window.getShell(), TITLE, WindowWords.of(e));
        }
    }

    private static void show(IWorkbenchWindow window, Path recording, Path folder, List<Path> beside) {
        Analysis analysis = window.getService(Analysis.class);
        beside.forEach(other -> analysis.saved().showBeside(recording, other));
        Optional<ClipDocument> open = Arrays.stream(window.getActivePage().getEditorReferences())
                .flatMap(reference -> Optional.ofNullable(reference.getEditor(false)).stream())
                .flatMap(editor -> Optional.ofNullable(editor.getAdapter(ClipDocument.class)).stream())
                .filter(document -> document.path().equals(recording)).findFirst();
        open.ifPresentOrElse(document -> {
            analysis.saved().restore(document, folder);
            analysis.saved().showBeside(document);
        }, () -> analysis.saved().restoreWhenOpened(recording, folder));
        Recordings.open(window, List.of(recording));
    }
}
