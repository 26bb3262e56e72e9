/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

/**
 * Measures how long it takes in the window from opening a recording until it is predicted and explained, again and again with copies of
 * it, then closes the window. For {@code releng/benchmarks/window}: {@code sparsha.benchmark} names the recording,
 * {@code sparsha.benchmark.rounds} tells how often. All on the UI's thread.
 */
final class WindowBenchmark {

    private final IWorkbenchWindow window;
    private final IWorkbenchPage page;
    private final BenchmarkedWindow benchmarked;
    private final Path recording;
    private final int rounds;
    private Path copy;
    private long opened;
    private boolean predicted;
    private int round;

    private WindowBenchmark(IWorkbenchWindow window, Path recording, int rounds) {
        this.window = window;
        this.page = window.getActivePage();
        this.benchmarked = new BenchmarkedWindow(window);
        this.recording = recording;
        this.rounds = rounds;
    }

    /** Begins to measure where that is wanted. */
    static void startWhereWanted(IWorkbenchWindow window) {
        String recording = System.getProperty("sparsha.benchmark");
        if (recording != null) {
            new WindowBenchmark(window, Path.of(recording), Integer.getInteger("sparsha.benchmark.rounds", 0)).next();
        }
    }

    private void next() {
        if (round == rounds) {
            benchmarked.end("measured");
            return;
        }
        round++;
        try {
            copy = Files.copy(recording, Files.createTempDirectory("sparsha-benchmark").resolve("round-" + round + ".wav"));
        } catch (IOException e) {
            benchmarked.end(recording + " can't be copied: " + e.getMessage());
            return;
        }
        predicted = false;
        opened = System.nanoTime();
        Recordings.open(window, List.of(copy));
        benchmarked.when(this::isDone, this::close);
    }

    private Optional<ClipDocument> document() {
        return Optional.ofNullable(page.getActiveEditor()).map(editor -> editor.getAdapter(ClipDocument.class))
                .filter(shown -> shown.path().equals(copy));
    }

    private boolean isDone() {
        if (!predicted && document().filter(shown -> shown.session().isPresent()).isPresent()) {
            predicted = true;
            StartTimes.reached("opened and predicted in " + (System.nanoTime() - opened) / 1_000_000 + " ms");
        }
        boolean explained = document().filter(shown -> shown.explanations().chosen().isPresent() && shown.run() instanceof RunState.Idle)
                .isPresent();
        boolean failed = document().filter(shown -> shown.run() instanceof RunState.Failed).isPresent();
        if (explained || failed) {
            StartTimes.reached((explained ? "opened and explained in " : "failed after ") + (System.nanoTime() - opened) / 1_000_000
                    + " ms");
        }
        return explained || failed;
    }

    private void close() {
        page.closeAllEditors(false);
        try {
            Files.delete(copy);
            Files.delete(copy.getParent());
        } catch (IOException e) {
            StartTimes.reached(copy + " stays: " + e.getMessage());
        }
        next();
    }
}
