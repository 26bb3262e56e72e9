/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Resumption;
import org.sparsha.corpus.evaluation.RunResult;

/** Is told how far a run of a queue is, and tells the run when it is to end. Thread-safe. */
public final class RunReporter implements EvaluationListener, Progress {

    private static final double NANOSECONDS = 1e9;
    /** So many answers are needed before they say how long the rest takes. */
    private static final int ENOUGH = 3;

    private final RunQueue.Work work;
    private final LongSupplier nanoseconds;
    private final Runnable changed;
    private RunQueue.Entry entry;
    private boolean stopped;
    private boolean resumed;
    private int before;
    private long begun;

    RunReporter(int number, String title, Optional<Path> folder, RunQueue.Work work, LongSupplier nanoseconds, Runnable changed) {
        this.work = work;
        this.nanoseconds = nanoseconds;
        this.changed = changed;
        this.entry = new RunQueue.Entry(number, title, folder, RunQueue.State.WAITS, 0, 0, OptionalLong.empty(), "");
    }

    RunQueue.Work work() {
        return work;
    }

    synchronized RunQueue.Entry entry() {
        return entry;
    }

    void begin() {
        checkCancelled();
        change(RunQueue.State.RUNS, entry().heard(), "");
    }

    synchronized void stop() {
        stopped = true;
        if (entry.state() == RunQueue.State.WAITS) {
            change(RunQueue.State.STOPPED, entry.heard(), "");
        }
    }

    void end(RunQueue.State state, String problem) {
        change(state, entry().heard(), problem);
    }

    /**
     * Says what will be run.
     *
     * @param run the run, about to begin
     */
    public void begins(PreparedRun run) {
        synchronized (this) {
            entry = new RunQueue.Entry(entry.number(), entry.title(), Optional.of(run.folder()), entry.state(), 0,
                    run.request().corpus().size(), OptionalLong.empty(), "");
        }
        changed.run();
    }

    @Override
    public void warned(Warning warning) {
        // stands in the run's report
    }

    @Override
    public void resumed(Resumption found) {
        synchronized (this) {
            resumed = true;
            before = entry.heard();
            begun = nanoseconds.getAsLong();
        }
    }

    @Override
    public void heard(Recording recording, RunResult result) {
        synchronized (this) {
            int heard = entry.heard() + 1;
            entry = new RunQueue.Entry(entry.number(), entry.title(), entry.folder(), entry.state(), heard, entry.total(), left(heard),
                    "");
        }
        changed.run();
    }

    private OptionalLong left(int heard) {
        int now = heard - before;
        if (!resumed || now < ENOUGH) {
            return OptionalLong.empty();
        }
        double each = (nanoseconds.getAsLong() - begun) / NANOSECONDS / now;
        return OptionalLong.of(Math.round(each * Math.max(0, entry.total() - heard)));
    }

    private void change(RunQueue.State state, int heard, String problem) {
        synchronized (this) {
            entry = new RunQueue.Entry(entry.number(), entry.title(), entry.folder(), state, heard, entry.total(), OptionalLong.empty(),
                    problem);
        }
        changed.run();
    }

    @Override
    public synchronized void checkCancelled() {
        if (stopped) {
            throw new CancelledException();
        }
    }

    @Override
    public void worked(double share) {
        // recordings are counted instead
    }

    @Override
    public Progress split(String label, double share) {
        return this;
    }
}
