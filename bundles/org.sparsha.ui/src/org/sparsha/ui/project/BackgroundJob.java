/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.ui.analysis.GivesWay;
import org.sparsha.ui.keys.WindowWords;

/** Work of a moment or a minute in the background, whose outcome is shown on the UI's thread. */
public final class BackgroundJob extends Job {

    /** What is to be done. */
    @FunctionalInterface
    public interface Work {

        /**
         * Works, off the UI's thread.
         *
         * @param progress told of the work, cancels
         * @return what to do with the outcome on the UI's thread
         * @throws SparshaException where it can't be done
         */
        Runnable work(Progress progress) throws SparshaException;
    }

    private final Work work;
    private final Executor ui;
    private final Consumer<String> failed;
    private final boolean givesWay;

    private BackgroundJob(String name, Work work, Executor ui, Consumer<String> failed, boolean givesWay) {
        super(name);
        this.work = work;
        this.ui = ui;
        this.failed = failed;
        this.givesWay = givesWay;
    }

    /**
     * Runs work in the background.
     *
     * @param name what is done, for the user
     * @param work the work
     * @param ui the UI's thread
     * @param failed told on the UI's thread, in one sentence, where it didn't work
     */
    public static void run(String name, Work work, Executor ui, Consumer<String> failed) {
        new BackgroundJob(name, work, ui, failed, false).schedule();
    }

    /**
     * Runs work that nobody waits for, on a thread that gives way to the UI's.
     *
     * @param name what is done, for the user
     * @param work the work
     * @param ui the UI's thread
     * @param failed told on the UI's thread, in one sentence, where it didn't work
     */
    static void runBehind(String name, Work work, Executor ui, Consumer<String> failed) {
        new BackgroundJob(name, work, ui, failed, true).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (!givesWay) {
            return done(monitor);
        }
        IStatus[] status = {Status.CANCEL_STATUS};
        try {
            GivesWay.run(getName(), () -> status[0] = done(monitor));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return status[0];
    }

    private IStatus done(IProgressMonitor monitor) {
        try {
            ui.execute(work.work(MonitorProgress.begin(monitor, getName())));
        } catch (CancelledException e) {
            ui.execute(() -> failed.accept(getName() + " was cancelled."));
            return Status.CANCEL_STATUS;
        } catch (SparshaException e) {
            ui.execute(() -> failed.accept(WindowWords.of(e)));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            System.getLogger(BackgroundJob.class.getName()).log(System.Logger.Level.ERROR, getName() + " failed", e);
            ui.execute(() -> failed.accept(getName() + " failed: " + e + ". The log in the workspace has the details."));
        } finally {
            monitor.done();
        }
        return Status.OK_STATUS;
    }
}
