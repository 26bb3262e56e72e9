/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.concurrent.Executor;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/**
 * Jobs that belong to one matter, each of which may lead to another one on the UI's thread: tells when none of them is left, whether they
 * ended well, failed or were cancelled. To be used on the UI's thread.
 */
final class PendingJobs {

    private final Executor ui;
    private final Runnable done;
    private int pending;

    /**
     * @param ui runs what it is given soon on the UI's thread, in the order given
     * @param done run on the UI's thread when no job is left
     */
    PendingJobs(Executor ui, Runnable done) {
        this.ui = ui;
        this.done = done;
    }

    /** Has a job run as soon as it can. */
    void schedule(Job job) {
        pending++;
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                ui.execute(PendingJobs.this::ended); // after what the job itself has asked for
            }
        });
        job.schedule();
    }

    private void ended() {
        pending--;
        if (pending == 0) {
            done.run();
        }
    }
}
