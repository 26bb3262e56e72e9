/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;

/** Progress on the console: a bar with the remaining time on a terminal, nothing otherwise. */
final class ConsoleProgress {

    private static final int BAR = 24;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private ConsoleProgress() {
    }

    static Progress create(String label, PrintStream err) {
        if (!isTerminal()) {
            return new ProgressTracker(label, (what, done) -> { });
        }
        long started = System.nanoTime();
        long[] drawn = {started};
        return new ProgressTracker(label, (what, done) -> {
            synchronized (drawn) {
                long now = System.nanoTime();
                if (now - drawn[0] >= REDRAW_NANOS) {
                    drawn[0] = now;
                    err.print(CLEAR_LINE + line(what, done, (now - started) / 1e9));
                    err.flush();
                }
            }
        });
    }

    static void clear(PrintStream err) {
        if (isTerminal()) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    static String line(String label, double done, double seconds) {
        int filled = (int) Math.round(done * BAR);
        String left = done > 0.01 ? String.format(Locale.ROOT, ", %d s left", Math.round(seconds * (1 - done) / done)) : "";
        return label + " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + Math.round(done * 100) + " %" + left;
    }

    private static boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null && System.getProperty("sparsha.terminal", "true").equals("true");
    }
}
