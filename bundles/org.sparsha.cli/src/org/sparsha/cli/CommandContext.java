/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.runtime.Workers;

/**
 * What every command works with: the two streams, and the runtime, made when first asked for. To be used by one thread, but for
 * {@link #cancel()}.
 */
public final class CommandContext implements AutoCloseable {

    private final StandardOutput standardOutput;
    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<IExtensionRegistry> registry;
    private final Path installFolder;
    private SparshaRuntime runtime;
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean showStackTrace;
    private final List<ProgressTracker> trackers = new ArrayList<>();
    private boolean cancelled;
    private int graceSeconds = 5;

    /**
     * @param out where results go
     * @param err where messages and progress go
     * @param registry gives the extension registry, the same each time; asked when contributions are first wanted
     * @param installFolder the folder the product lies in
     */
    public CommandContext(OutputStream out, OutputStream err, Supplier<IExtensionRegistry> registry, Path installFolder) {
        this.standardOutput = new StandardOutput(out);
        this.out = TerminalText.stream(standardOutput);
        this.err = TerminalText.stream(err);
        this.registry = registry;
        this.installFolder = installFolder;
    }

    /** @return where results go */
    public PrintStream out() {
        return out;
    }

    /** @return where messages and progress go */
    public PrintStream err() {
        return err;
    }

    /** @return where results go, with what went wrong there */
    StandardOutput standardOutput() {
        out.flush();
        return standardOutput;
    }

    /** @return the folder the product lies in */
    public Path installFolder() {
        return installFolder;
    }

    /**
     * Sets how many threads work; before the runtime is first asked for.
     *
     * @param count at least 1
     */
    void useThreads(int count) {
        threads = count;
    }

    /**
     * Sets whether developers see stack traces.
     *
     * @param show whether they do
     */
    void showStackTraces(boolean show) {
        showStackTrace = show;
    }

    /** @return number of working threads */
    public int threads() {
        return threads;
    }

    /** @return contributions, models, threads, the runner */
    public SparshaRuntime runtime() {
        if (runtime == null) {
            runtime = SparshaRuntime.installed(registry, installFolder, new Workers(threads));
        }
        return runtime;
    }

    /**
     * @param label what happens, for the user
     * @return a progress that draws a bar on a terminal, and writes a line now and then otherwise
     */
    public Progress progress(String label) {
        ProgressTracker tracker = ConsoleProgress.create(label, err);
        synchronized (trackers) {
            trackers.add(tracker);
            if (cancelled) {
                tracker.cancel();
            }
        }
        return tracker;
    }

    /** Cancels what is going on and what may yet begin, from any thread. */
    public void cancel() {
        synchronized (trackers) {
            cancelled = true;
            trackers.forEach(ProgressTracker::cancel);
        }
    }

    /**
     * Says how long the command may take to finish what it has begun, once it is cancelled.
     *
     * @param seconds how long
     */
    void mayTakeToEnd(int seconds) {
        synchronized (trackers) {
            graceSeconds = seconds;
        }
    }

    /** @return seconds that a cancelled command may take to finish what it has begun, such as the line of a result */
    int graceSeconds() {
        synchronized (trackers) {
            return graceSeconds;
        }
    }

    /** @return whether {@link #cancel()} was called: what fails from then on fails because the process is ending */
    boolean isCancelled() {
        synchronized (trackers) {
            return cancelled;
        }
    }

    /**
     * Says that something failed, in one sentence; the stack trace only for developers who ask for it.
     *
     * @param message the sentence
     * @param cause what was caught
     */
    public void complain(String message, Throwable cause) {
        ConsoleProgress.clear(err);
        err.println("sparsha: " + message);
        if (showStackTrace) {
            cause.printStackTrace(err);
        }
    }

    @Override
    public void close() {
        if (runtime != null) {
            runtime.close();
        }
    }
}
