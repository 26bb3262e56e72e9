/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.ModelException;
import org.sparsha.ui.preferences.Preferences;

/** Computes the running prediction of a recording, unseen, after everything that the user waits for. */
final class RunningJob extends Job {

    private final ClipDocument document;
    private final ClipSession session;
    private final List<SampleRange> ranges;
    private final SampleRange part;
    private final Display display;
    private final List<RunningPrediction.Window> windows = new ArrayList<>();

    private RunningJob(ClipDocument document, ClipSession session, List<SampleRange> ranges, Display display) {
        super("Running prediction of " + document.path().getFileName());
        this.document = document;
        this.session = session;
        this.ranges = ranges;
        this.part = document.heard().range();
        this.display = display;
        setSystem(true);
        setPriority(Job.DECORATE);
        setRule(new ClipJob.OneAtATime(document));
    }

    /** Computes the running prediction of a recording, once nothing more urgent is to be done. On the UI's thread. */
    static void follow(ClipDocument document, Display display) {
        if (!document.running().windows().isEmpty() || document.session().isEmpty()) {
            return;
        }
        ClipSession session = document.session().get();
        double window = RunningWindows.seconds(session.model(), Preferences.store().getDouble(Preferences.LIVE_WINDOW));
        List<SampleRange> ranges = RunningWindows.ranges(session,
                Math.min(window / 4, Preferences.store().getDouble(Preferences.LIVE_HOP)), window);
        if (!ranges.isEmpty()) {
            new RunningJob(document, session, ranges, display).schedule();
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
            if (!display.isDisposed()) {
                display.asyncExec(this::tell);
            }
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
