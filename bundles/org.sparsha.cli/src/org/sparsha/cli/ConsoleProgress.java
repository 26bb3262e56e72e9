/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.sparsha.core.ProgressTracker;

/** Progress on the console: a bar with the remaining time on a terminal, else a plain line now and then, so that short calls have none. */
final class ConsoleProgress {

    /** Set by the launch script, which knows whether standard error is a terminal. */
    static final String TERMINAL_PROPERTY = "sparsha.terminal";

    private static final int BAR = 24;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final long LINE_NANOS = 10_000_000_000L;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private ConsoleProgress() {
    }

    static ProgressTracker create(String label, PrintStream err) {
        boolean terminal = isTerminal();
        long pause = terminal ? REDRAW_NANOS : LINE_NANOS;
        long started = System.nanoTime();
        long[] written = {started};
        return new ProgressTracker(label, (what, done) -> {
            synchronized (written) {
                long now = System.nanoTime();
                if (now - written[0] >= pause) {
                    written[0] = now;
                    double seconds = (now - started) / 1e9;
                    raw(err, terminal ? CLEAR_LINE + bar(what, done, seconds) : line(what, done, seconds) + System.lineSeparator());
                    err.flush();
                }
            }
        });
    }

    static void clear(PrintStream err) {
        if (isTerminal()) {
            raw(err, CLEAR_LINE);
            err.flush();
        }
    }

    /** Past what keeps control characters of names from the terminal. */
    private static void raw(PrintStream err, String text) {
        err.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String bar(String label, double done, double seconds) {
        int filled = (int) Math.round(done * BAR);
        return label + " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + percent(done) + left(done, seconds);
    }

    static String line(String label, double done, double seconds) {
        return label + ": " + percent(done) + left(done, seconds);
    }

    private static String percent(double done) {
        return Math.round(done * 100) + " %";
    }

    /** The remaining time in words; empty while too little is done to tell. */
    private static String left(double done, double seconds) {
        if (done <= 0.01) {
            return "";
        }
        long rest = Math.round(seconds * (1 - done) / done);
        return rest < 120 ? ", " + rest + " s left" : rest < 7200 ? ", " + Math.round(rest / 60.0) + " min left"
                : String.format(Locale.ROOT, ", %.1f h left", rest / 3600.0);
    }

    private static boolean isTerminal() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        return told != null ? told.equals("true") : System.console() != null && System.getenv("TERM") != null;
    }
}
