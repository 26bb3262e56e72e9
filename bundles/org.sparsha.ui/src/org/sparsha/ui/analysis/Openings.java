/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The order in which recordings just opened are read, heard and explained: whatever is in front at once, the others behind it one after the
 * other, so that nobody who opens many waits for what can't be seen. To be used on the UI's thread.
 */
public final class Openings {

    /** Something to do for a recording. */
    @FunctionalInterface
    public interface Work {
        /** @param done to be run on the UI's thread, once, when the work has ended, in whichever way */
        void begin(Runnable done);
    }

    private record Waiting(BooleanSupplier inFront, Work work) {
    }

    private final Executor ui;
    private final List<Waiting> waiting = new ArrayList<>();
    private int running;
    private boolean together;

    /** @param ui runs what it is given soon on the UI's thread */
    Openings(Executor ui) {
        this.ui = ui;
    }

    /**
     * Opens many recordings in a row: which of them comes to lie in front is known when all are there, and nothing is begun before.
     *
     * @param opening opens them
     */
    public void together(Runnable opening) {
        together = true;
        try {
            opening.run();
        } finally {
            together = false;
            ui.execute(this::look);
        }
    }

    /**
     * Has something done for a recording in its turn; at once, where it is its turn and it isn't one of {@link #together many}.
     *
     * @param inFront whether the recording is in front now
     * @param work what is to be done
     */
    public void add(BooleanSupplier inFront, Work work) {
        waiting.add(new Waiting(inFront, work));
        if (!together) {
            look();
        }
    }

    /** Tells that another recording has come to the front: if it still waits, it is begun with. */
    public void frontChanged() {
        if (!waiting.isEmpty()) {
            ui.execute(this::look);
        }
    }

    private void look() {
        Optional<Waiting> next = next();
        while (next.isPresent()) {
            waiting.remove(next.get());
            begin(next.get().work());
            next = next();
        }
    }

    private void begin(Work work) {
        running++;
        AtomicBoolean ended = new AtomicBoolean();
        Runnable done = () -> {
            if (!ended.getAndSet(true)) {
                ended();
            }
        };
        try {
            work.begin(done);
        } catch (RuntimeException e) {
            done.run(); // the others must not wait for ever
            throw e;
        }
    }

    private Optional<Waiting> next() {
        return waiting.stream().filter(one -> one.inFront().getAsBoolean()).findFirst()
                .or(() -> running == 0 ? waiting.stream().findFirst() : Optional.empty());
    }

    /** What one piece of work leads to has its turn before the others. */
    private void ended() {
        running--;
        ui.execute(this::look);
    }
}
