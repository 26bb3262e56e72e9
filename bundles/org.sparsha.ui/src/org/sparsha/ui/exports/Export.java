/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.exports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.NoticeBar;

/**
 * Something that leaves the window for a file or a folder. Every export asks here where to and is told here: a line of the window says
 * where it went, with the way there, and what could not be kept or did not work. No box has to be put away. To be made and used on the
 * UI's thread.
 */
public final class Export {

    /** Writes what is exported. */
    @FunctionalInterface
    public interface Writing {

        /**
         * Writes.
         *
         * @param place where to
         * @param progress told of the work, cancels
         * @return what is to be said of what was written
         * @throws SparshaException where it can't be written; what is half done is gone then
         */
        Outcome write(Path place, Progress progress) throws SparshaException;
    }

    /**
     * What is to be said of what was written.
     *
     * @param said where it is, in a sentence; empty for the usual one
     * @param known what must be known of it, a sentence each: what was lost, what it was made in spite of
     */
    public record Outcome(String said, List<String> known) {

        /** All of it is there, and nothing is to be said of it but where. */
        public static final Outcome WHOLE = new Outcome("", List.of());

        /** Copies the list. */
        public Outcome {
            known = List.copyOf(known);
        }

        /**
         * @param known what must be known of what was written, a sentence each; nothing where all is well
         * @return the outcome
         */
        public static Outcome but(List<String> known) {
            return new Outcome("", known);
        }
    }

    /**
     * How results in a folder are told from other files, to ask before they are lost.
     *
     * @param file name of a file that such results always have
     * @param what what they are called, with an article where they are one
     */
    public record Results(String file, String what) {
    }

    private static final String OPEN_FOLDER = "Open Folder";

    private final Shell shell;
    private final Path place;

    private Export(Shell shell, Path place) {
        this.shell = shell;
        this.place = place;
    }

    /**
     * Asks for a file.
     *
     * @param from where the user is
     * @param title what is exported; also what a folder is remembered by
     * @param kinds kinds of files
     * @param name the name proposed
     * @return the export; empty where the user thinks better of it
     */
    public static Optional<Export> toFile(Control from, String title, List<FilePrompt.Kind> kinds, String name) {
        Shell shell = from.getShell();
        return FilePrompt.of(shell.getDisplay()).fileToWrite(shell, title, kinds, name).map(file -> new Export(shell, file));
    }

    /**
     * Asks for a folder, and again where it has such results already.
     *
     * @param from where the user is
     * @param title what is exported; also what a folder is remembered by
     * @param message more about the folder
     * @param results what would be replaced
     * @return the export; empty where the user thinks better of it
     */
    public static Optional<Export> toFolder(Control from, String title, String message, Results results) {
        Shell shell = from.getShell();
        return FilePrompt.of(shell.getDisplay()).folderToWrite(shell, title, message)
                .filter(folder -> ReplaceQuestion.agreed(shell, title, folder, results.file(), results.what()))
                .map(folder -> new Export(shell, folder));
    }

    /**
     * Asks for a new folder; what writes refuses one that has something in it.
     *
     * @param from where the user is
     * @param title what is exported; also what a folder is remembered by
     * @param message more about the folder
     * @return the export; empty where the user thinks better of it
     */
    public static Optional<Export> toNewFolder(Control from, String title, String message) {
        Shell shell = from.getShell();
        return FilePrompt.of(shell.getDisplay()).folderToWrite(shell, title, message).map(folder -> new Export(shell, folder));
    }

    /**
     * @param from where the user is
     * @param place a file or folder that is known already
     * @return an export to there
     */
    public static Export to(Control from, Path place) {
        return new Export(from.getShell(), place);
    }

    /** @return the file or folder */
    public Path place() {
        return place;
    }

    /** @param writing what takes no longer than a blink */
    public void write(Writing writing) {
        try {
            done(writing.write(place, Progress.none()));
        } catch (SparshaException e) {
            failed(WindowWords.of(e));
        }
    }

    /**
     * Writes in the background.
     *
     * @param job what is done, for the list of what runs
     * @param writing writes; not on the UI's thread
     */
    public void writeBehind(String job, Writing writing) {
        new WritingJob(job, writing, shell.getDisplay()).schedule();
    }

    /** @param outcome what is to be said of what others have written there */
    public void done(Outcome outcome) {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        List<String> sentences = new ArrayList<>(List.of(outcome.said().isEmpty() ? "Written to " + place + "." : outcome.said()));
        sentences.addAll(outcome.known());
        bar().ifPresent(bar -> bar.say(String.join("\n", sentences), List.of(new NoticeBar.Choice(OPEN_FOLDER,
                () -> Program.launch(folder.toString()))), "OK", !outcome.known().isEmpty()));
    }

    /** @param why why nothing, or not all, was written */
    public void failed(String why) {
        bar().ifPresent(bar -> bar.say(why, List.of(), "OK", true));
    }

    private Optional<NoticeBar> bar() {
        return shell.isDisposed() ? Optional.empty() : NoticeBar.of(shell);
    }

    private final class WritingJob extends Job {

        private final Writing writing;
        private final Display display;

        WritingJob(String name, Writing writing, Display display) {
            super(name);
            this.writing = writing;
            this.display = display;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                Outcome outcome = writing.write(place, MonitorProgress.begin(monitor, getName()));
                later(() -> Export.this.done(outcome));
            } catch (CancelledException e) {
                later(() -> failed(getName() + " was cancelled."));
                return Status.CANCEL_STATUS;
            } catch (SparshaException e) {
                later(() -> failed(WindowWords.of(e)));
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                System.getLogger(Export.class.getName()).log(System.Logger.Level.ERROR, getName() + " failed", e);
                later(() -> failed(getName() + " failed: " + e + ". The log in the workspace has the details."));
            } finally {
                monitor.done();
            }
            return Status.OK_STATUS;
        }

        private void later(Runnable told) {
            try {
                display.asyncExec(told);
            } catch (SWTException e) { // the window is gone meanwhile
                System.getLogger(Export.class.getName()).log(System.Logger.Level.DEBUG, "Nobody is left to be told", e);
            }
        }
    }
}
