/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every working command has, whatever it writes. */
@Command
final class RunOptions {

    private static final int MOST_THREADS = 1024;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 0).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
            description = "Number of threads (default: all processors). Results do not depend on it.")
    private Integer threads;

    @Option(names = "--show-stack-trace", description = "For developers: show where an error comes from.")
    private boolean showStackTrace;

    long seed() {
        return seed;
    }

    void apply(CommandContext context) throws WrongCallException {
        if (threads != null) {
            if (threads < 1 || threads > MOST_THREADS) {
                throw new WrongCallException("--threads must be a whole number from 1 to " + MOST_THREADS + ", not " + threads + ".");
            }
            context.useThreads(threads);
        }
        context.showStackTraces(showStackTrace);
    }
}
