/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import org.sparsha.core.SparshaException;

/**
 * Runs that wait for each other: one at a time has the cores. Thread-safe; what is told of an entry is told after the change, on the
 * thread that made it.
 */
public final class RunQueue {

    /** How far an entry is. */
    public enum State {
        /** Others come first. */
        WAITS,
        /** It is at work. */
        RUNS,
        /** The user has stopped it; what has an answer is kept. */
        STOPPED,
        /** Every recording was asked about. */
        FINISHED,
        /** It can't go on; the problem says why. */
        FAILED
    }

    /** What an entry does. */
    @FunctionalInterface
    public interface Work {
        /**
         * Runs.
         *
         * @param reporter to be told how far it is; its progress ends the work by being cancelled
         * @throws SparshaException where it can't go on
         */
        void run(RunReporter reporter) throws SparshaException;
    }

    /**
     * An entry as it is now.
     *
     * @param number tells entries apart; the first is 1
     * @param title what the user calls it
     * @param folder the run's folder, once that is known
     * @param state how far it is
     * @param heard how many recordings have a result
     * @param total how many there are; 0 while that isn't known
     * @param secondsLeft how long it will take, by what it took so far
     * @param problem why it failed; empty otherwise
     */
    public record Entry(int number, String title, Optional<Path> folder, State state, int heard, int total, OptionalLong secondsLeft,
            String problem) {

        /** @return whether it waits or runs */
        public boolean isOpen() {
            return state == State.WAITS || state == State.RUNS;
        }
    }

    private final Executor executor;
    private final LongSupplier nanoseconds;
    private final Runnable changed;
    private final List<RunReporter> reporters = new ArrayList<>();
    private boolean busy;
    private int numbers;

    /**
     * @param executor runs one task, which lasts as long as a run
     * @param nanoseconds a clock
     * @param changed told after each change, on any thread
     */
    public RunQueue(Executor executor, LongSupplier nanoseconds, Runnable changed) {
        this.executor = executor;
        this.nanoseconds = nanoseconds;
        this.changed = changed;
    }

    /**
     * Puts a run at the end.
     *
     * @param title what the user calls it
     * @param folder the run's folder, where that is known already
     * @param work what it does
     * @return its number
     */
    public int add(String title, Optional<Path> folder, Work work) {
        int number;
        synchronized (this) {
            number = ++numbers;
            reporters.add(new RunReporter(number, title, folder, work, nanoseconds, changed));
        }
        changed.run();
        next();
        return number;
    }

    /** @return all entries, in their order */
    public synchronized List<Entry> entries() {
        return reporters.stream().map(RunReporter::entry).toList();
    }

    /**
     * Stops a run, or takes one that waits out.
     *
     * @param number its number
     */
    public void stop(int number) {
        synchronized (this) {
            reporters.stream().filter(one -> one.entry().number() == number).forEach(RunReporter::stop);
        }
        changed.run();
    }

    /**
     * Moves a run that waits before the one that waits before it.
     *
     * @param number its number
     */
    public void sooner(int number) {
        synchronized (this) {
            int at = 0;
            while (at < reporters.size() && reporters.get(at).entry().number() != number) {
                at++;
            }
            if (at > 0 && at < reporters.size() && reporters.get(at).entry().state() == State.WAITS
                    && reporters.get(at - 1).entry().state() == State.WAITS) {
                reporters.add(at - 1, reporters.remove(at));
            }
        }
        changed.run();
    }

    /** Stops all, as at the end of the program. */
    public void stopAll() {
        entries().stream().filter(Entry::isOpen).forEach(entry -> stop(entry.number()));
    }

    private void next() {
        Optional<RunReporter> first;
        synchronized (this) {
            first = busy ? Optional.empty() : reporters.stream().filter(one -> one.entry().state() == State.WAITS).findFirst();
            busy |= first.isPresent();
        }
        first.ifPresent(reporter -> executor.execute(() -> {
            try {
                work(reporter);
            } finally {
                synchronized (this) {
                    busy = false;
                }
                changed.run();
                next();
            }
        }));
    }

    private static void work(RunReporter reporter) {
        try {
            reporter.begin();
            reporter.work().run(reporter);
            reporter.end(State.FINISHED, "");
        } catch (CancellationException e) {
            reporter.end(State.STOPPED, "");
        } catch (SparshaException e) {
            reporter.end(State.FAILED, e.getMessage());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            System.getLogger(RunQueue.class.getName()).log(System.Logger.Level.ERROR, "A run failed", e);
            reporter.end(State.FAILED, "The run failed (" + e + "). What was answered is kept: go on with it.");
        }
    }
}
