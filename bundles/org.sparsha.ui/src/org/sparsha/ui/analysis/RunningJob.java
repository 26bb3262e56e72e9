/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.ModelException;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Settings;

/** Computes the running prediction of a recording, unseen, after everything that the user waits for. */
final class RunningJob extends Job {

    private final ClipDocument document;
    private final ClipSession session;
    private final List<SampleRange> ranges;
    private final SampleRange part;
    private final Executor ui;
    private final List<CourseWindow> windows = new ArrayList<>();

    private RunningJob(ClipDocument document, ClipSession session, List<SampleRange> ranges, Executor ui) {
        super("Running prediction of " + document.path().getFileName());
        this.document = document;
        this.session = session;
        this.ranges = ranges;
        this.part = document.heard().range();
        this.ui = ui;
        setSystem(true);
        setPriority(Job.DECORATE);
        setRule(new ClipJob.OneAtATime(document));
    }

    /**
     * Computes the running prediction of a recording, once nothing more urgent is to be done; a long one is followed as a whole
     * ({@link CourseJob}). On the UI's thread.
     */
    static void follow(ClipDocument document, Analysis analysis) {
        if (document.isFollowed() || !document.running().windows().isEmpty() || document.session().isEmpty()) {
            return;
        }
        ClipSession session = document.session().get();
        Settings settings = analysis.settings();
        double window = RunningWindows.seconds(session.model(), settings.liveWindow());
        List<SampleRange> ranges = RunningWindows.ranges(session,
                Math.min(window / 4, settings.liveHop()), window);
        if (!ranges.isEmpty()) {
            new RunningJob(document, session, ranges, analysis.ui()).schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            while (windows.size() < ranges.size()) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                if (isBlocking()) {
                    schedule(); // what the user asked for goes first
                    return Status.OK_STATUS;
                }
                windows.add(RunningWindows.ask(session, ranges.get(windows.size()), part, document.info().sampleRate()));
            }
            ui.execute(this::tell);
        } catch (ModelException | RuntimeException | LinkageError e) {
            System.getLogger(RunningJob.class.getName()).log(System.Logger.Level.WARNING, getName() + " failed", e);
        }
        return Status.OK_STATUS;
    }

    private void tell() {
        if (document.session().equals(Optional.of(session))) {
            document.running().setWindows(windows);
        }
    }
}
