/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.NothingToHearException;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

/**
 * Work on one recording in the background: one thing a recording at a time, with progress, time left and cancel; failures are told in
 * words.
 */
abstract class ClipJob extends Job {

    private static final long TELL_EVERY = 80_000_000L;

    private final ClipDocument document;
    private final Analysis analysis;
    private final ProgressTracker tracker;
    private volatile IProgressMonitor reported;
    private volatile long started;
    private volatile long told;
    private volatile boolean leftBehind;
    private int worked;
    private String note = "";

    ClipJob(String label, ClipDocument document, Analysis analysis) {
        super(label + " " + document.path().getFileName());
        this.document = document;
        this.analysis = analysis;
        this.tracker = new ProgressTracker(label, this::step);
        setRule(new OneAtATime(document));
        setPriority(Job.LONG);
    }

    /** Has a sentence stand where failures are told, though there is a result. From what is done afterwards, on the UI's thread. */
    final void say(String sentence) {
        note = sentence;
    }

    /**
     * Does the work, on a worker thread.
     *
     * @param progress to report to
     * @return what to do afterwards on the UI's thread
     * @throws SparshaException told to the user
     */
    abstract Runnable work(Progress progress) throws SparshaException;

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        reported = monitor;
        started = System.nanoTime();
        monitor.beginTask(getName(), 1000);
        tell(new RunState.Running(getName(), 0, "", this::cancel));
        try {
            Runnable afterwards = analysis.threads().runs().run(getName(), () -> work(tracker), tracker::isCancelled);
            finish(RunState.IDLE, afterwards);
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            finish(RunState.IDLE, () -> { });
            return Status.CANCEL_STATUS;
        } catch (DetachableRuns.LeftBehindException e) {
            leftBehind = true;
            analysis.runtime().workers().renew();
            finish(new RunState.Failed(getName() + " did not stop when it was cancelled and was left behind ("
                    + analysis.threads().runs().leftBehind() + " such in the background now). Its result is not wanted any more; everything"
                    + " else goes on. Choose another method, or report this to whoever made it."), () -> { });
            return Status.CANCEL_STATUS;
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } finally {
            monitor.done();
        }
    }

    private IStatus failed(Throwable cause) {
        if (cause instanceof CancellationException) {
            finish(RunState.IDLE, () -> { });
            return Status.CANCEL_STATUS;
        }
        if (cause instanceof NothingToHearException nothing) {
            finish(new RunState.Failed(WindowWords.of(nothing)), () -> document.setNothingToHear(nothing.warning()));
            return Status.OK_STATUS;
        }
        if (cause instanceof SparshaException) {
            finish(new RunState.Failed(WindowWords.of(cause)), () -> { });
            return Status.OK_STATUS;
        }
        System.getLogger(ClipJob.class.getName()).log(System.Logger.Level.ERROR, getName() + " failed", cause);
        finish(new RunState.Failed(getName() + " failed: " + cause
                + ". Everything else goes on; the log in the workspace has the details."), () -> { });
        return Status.OK_STATUS;
    }

    @Override
    protected final void canceling() {
        tracker.cancel();
        tell(new RunState.Running("Stopping", tracker.done(), "", () -> { }));
    }

    private void step(String label, double done) {
        if (leftBehind || tracker.isCancelled()) {
            return;
        }
        IProgressMonitor monitor = reported;
        long now = System.nanoTime();
        if (monitor != null) {
            synchronized (this) {
                int whole = (int) (done * 1000);
                monitor.worked(Math.max(0, whole - worked));
                worked = Math.max(worked, whole);
            }
        }
        if (now - told > TELL_EVERY) {
            told = now;
            tell(new RunState.Running(label, done, remaining(now, done), this::cancel));
        }
    }

    private String remaining(long now, double done) {
        double elapsed = (now - started) / 1e9;
        if (elapsed < 1.5 || done < 0.02) {
            return "";
        }
        long seconds = Math.round(elapsed * (1 - done) / done);
        return seconds < 1 ? "almost done" : seconds < 90 ? "about " + seconds + " s left" : "about " + (seconds + 30) / 60 + " min left";
    }

    private void tell(RunState state) {
        later(() -> document.setRun(state));
    }

    private void finish(RunState state, Runnable afterwards) {
        later(() -> {
            try {
                afterwards.run();
            } finally {
                analysis.recent().used(document);
                document.setRun(note.isEmpty() ? state : new RunState.Failed(note));
            }
        });
    }

    private void later(Runnable task) {
        analysis.ui().execute(task);
    }

    /** Work on the same recording waits for what runs already. */
    record OneAtATime(ClipDocument document) implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return equals(rule);
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule instanceof OneAtATime other && other.document == document;
        }
    }
}
