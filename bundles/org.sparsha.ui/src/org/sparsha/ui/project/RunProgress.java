/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.sparsha.application.project.RunQueue;

/**
 * The queue of runs, and who is told how far they are: four times a second at most, since each answer would have views look at themselves
 * anew, which costs the run its time. To be used on the UI's thread.
 */
final class RunProgress {

    private static final int MILLISECONDS = 250;

    private final Display display;
    private final Executor ui;
    private final SoonTold told;
    private final RunQueue queue;
    private final Runnable ended;
    private boolean waiting;
    private int over;

    /** {@code starter} runs what it is given in the background; {@code ended} is run when runs have ended, whose results are there then. */
    RunProgress(Display display, Executor ui, Consumer<Runnable> starter, Runnable ended) {
        this.display = display;
        this.ui = ui;
        this.ended = ended;
        this.told = new SoonTold(ui);
        told.add(this::lookWhatEnded);
        this.queue = new RunQueue(starter::accept, System::nanoTime, this::progressed);
    }

    RunQueue queue() {
        return queue;
    }

    void add(Runnable listener) {
        told.add(listener);
    }

    void remove(Runnable listener) {
        told.remove(listener);
    }

    /** A run has come further. Any thread. */
    private void progressed() {
        synchronized (this) {
            if (waiting) {
                return;
            }
            waiting = true;
        }
        ui.execute(() -> display.timerExec(MILLISECONDS, () -> {
            synchronized (this) {
                waiting = false;
            }
            told.changed();
        }));
    }

    /** What a run has found is in the project's folder once it has ended. */
    private void lookWhatEnded() {
        int now = (int) queue.entries().stream().filter(entry -> !entry.isOpen()).count();
        if (now != over) {
            over = now;
            ended.run();
        }
    }
}
