/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Resumption;
import org.sparsha.corpus.evaluation.RunResult;

/** Says on standard error how an evaluation gets on. */
final class EvaluationProgress implements EvaluationListener {

    private final CommandContext context;
    private final AtomicLong heard = new AtomicLong();
    private volatile long kept;
    private volatile long started = System.nanoTime();

    EvaluationProgress(CommandContext context) {
        this.context = context;
    }

    /** How many recordings have a result. */
    long heard() {
        return heard.get();
    }

    @Override
    public void warned(Warning warning) {
        ConsoleProgress.clear(context.err());
        context.err().println(warning.message());
    }

    @Override
    public void resumed(Resumption found) {
        kept = found.kept();
        started = System.nanoTime();
    }

    @Override
    public void heard(Recording recording, RunResult result) {
        heard.incrementAndGet();
    }

    /** Says how long it took, and who did it. */
    void end(String by) {
        ConsoleProgress.clear(context.err());
        long asked = heard.get() - kept;
        double seconds = (System.nanoTime() - started) / 1e9;
        if (asked > 0) {
            context.err().println(String.format(Locale.ROOT, "%d recordings in %.1f s: %.0f ms each (%s).", asked, seconds,
                    1000 * seconds / asked, by));
        }
    }
}
