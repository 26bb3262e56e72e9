/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.AudioException;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.FittedPackage;
import org.sparsha.model.Model;
import org.sparsha.model.ReferenceClips;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;

/** Fits a model in the background, keeps it among the user's models and chooses it. */
final class FitJob extends Job {

    private static final int MOST_PROBLEMS = 10;

    private final IWorkbenchWindow window;
    private final FitWish wish;
    private final Analysis analysis;
    private final Display display;

    FitJob(IWorkbenchWindow window, FitWish wish) {
        super("Fitting " + wish.model().id() + " to " + wish.recordings().size() + " recordings");
        this.window = window;
        this.wish = wish;
        this.analysis = window.getService(Analysis.class);
        this.display = window.getShell().getDisplay();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<String> problems = new ArrayList<>();
        List<String> sidedness = new ArrayList<>();
        SubMonitor progress = SubMonitor.convert(monitor, getName(), wish.recordings().size());
        try (Model model = analysis.runtime().models().open(Optional.of(wish.model().folder().toString()))) {
            ReferenceClips clips = new ReferenceClips(model);
            for (Path recording : wish.recordings()) {
                if (progress.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                add(recording, model, clips, problems);
                progress.worked(1);
            }
            clips.oneSided().map(WindowWords::of).ifPresent(sidedness::add);
            try (Model fitted = clips.fit()) {
                FittedPackage.write(wish.model().folder(), fitted, wish.folder());
            }
            later(() -> done(clips.count(), sidedness, problems));
        } catch (SparshaException e) {
            String message = problems.isEmpty() ? WindowWords.of(e) : WindowWords.of(e) + "\n\n" + list(problems);
            later(() -> MessageDialog.openError(window.getShell(), FitDialog.TITLE, message));
        }
        return Status.OK_STATUS;
    }

    private void add(Path recording, Model model, ReferenceClips clips, List<String> problems) throws SparshaException {
        try {
            clips.add(analysis.runtime().sounds().read(recording).mono(model.sampleRate()));
        } catch (AudioException e) {
            problems.add(WindowWords.of(e));
        }
    }

    private void done(int count, List<String> sidedness, List<String> problems) {
        analysis.choices().setModel(String.valueOf(wish.folder().getFileName()));
        if (!problems.isEmpty() || !sidedness.isEmpty()) {
            MessageDialog.openWarning(window.getShell(), FitDialog.TITLE, "The model is fitted to " + count + " recordings."
                    + (sidedness.isEmpty() ? "" : "\n\n" + list(sidedness))
                    + (problems.isEmpty() ? "" : "\n\nThese could not be used:\n\n" + list(problems)));
        }
    }

    private static String list(List<String> problems) {
        return String.join("\n", problems.stream().limit(MOST_PROBLEMS).toList())
                + (problems.size() > MOST_PROBLEMS ? "\nand " + (problems.size() - MOST_PROBLEMS) + " more" : "");
    }

    private void later(Runnable task) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    task.run();
                }
            });
        }
    }
}
