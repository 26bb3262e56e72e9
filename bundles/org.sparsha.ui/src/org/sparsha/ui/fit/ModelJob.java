/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;

/** Makes a model from another in the background, keeps it among the user's models and chooses it. */
abstract class ModelJob extends Job {

    private static final int MOST_PROBLEMS = 10;

    private final String title;
    private final IWorkbenchWindow window;
    private final ModelWish wish;
    private final Analysis analysis;
    private final Display display;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param title of what is said at the end
     * @param name what happens, for the user
     */
    ModelJob(IWorkbenchWindow window, ModelWish wish, String title, String name) {
        super(name);
        this.title = title;
        this.window = window;
        this.wish = wish;
        this.analysis = window.getService(Analysis.class);
        this.display = window.getShell().getDisplay();
    }

    /**
     * Makes the model and writes it; in the background.
     *
     * @return what is to be said, though all went well; empty where there is nothing
     */
    abstract List<String> make(Model model, IProgressMonitor monitor) throws SparshaException;

    final ModelWish wish() {
        return wish;
    }

    final Analysis analysis() {
        return analysis;
    }

    /** A recording that can't be used, and why. */
    final void leave(String problem) {
        problems.add(problem);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try (Model model = analysis.runtime().models().open(Optional.of(wish.model().folder().toString()))) {
            List<String> said = make(model, monitor);
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            later(() -> done(said));
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (SparshaException e) {
            String message = problems.isEmpty() ? WindowWords.of(e) : WindowWords.of(e) + "\n\n" + list();
            later(() -> MessageDialog.openError(window.getShell(), title, message));
        }
        return Status.OK_STATUS;
    }

    private void done(List<String> said) {
        analysis.choices().setModel(String.valueOf(wish.folder().getFileName()));
        List<String> parts = new ArrayList<>(said);
        if (!problems.isEmpty()) {
            parts.add("These could not be used:\n\n" + list());
            MessageDialog.openWarning(window.getShell(), title, String.join("\n\n", parts));
        } else if (!parts.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), title, String.join("\n\n", parts));
        }
    }

    private String list() {
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
