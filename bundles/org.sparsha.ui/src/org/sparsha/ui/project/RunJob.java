/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.application.project.RunQueue;
import org.sparsha.ui.analysis.GivesWay;

/** A run of the queue as the window's list of tasks shows it. Cancelled there, it stops; what has an answer is kept. */
final class RunJob extends Job {

    private final Runnable task;
    private final ProjectDesk desk;

    RunJob(Runnable task, ProjectDesk desk) {
        super("Running " + desk.queue().entries().stream().filter(RunQueue.Entry::isOpen).map(RunQueue.Entry::title).findFirst()
                .orElse("a model"));
        this.task = task;
        this.desk = desk;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            GivesWay.run("Running", task);
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        }
    }

    @Override
    protected void canceling() {
        desk.queue().entries().stream().filter(entry -> entry.state() == RunQueue.State.RUNS)
                .forEach(entry -> desk.queue().stop(entry.number()));
    }
}
