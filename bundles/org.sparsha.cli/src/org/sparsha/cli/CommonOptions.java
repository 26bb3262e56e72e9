/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options that every working command has. */
@Command(synopsisHeading = "Usage: ")
final class CommonOptions {

    /** How results are written. */
    enum Format {
        /** Aligned columns for people. */
        table,
        /** The contract's JSON. */
        json,
        /** Comma-separated values. */
        csv
    }

    /** What a list of recordings may hold. */
    static final String AUDIO = "Recordings: files, folders that are searched, or - for standard input.";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "How results are written: table, json or csv (default: table).")
    private Format format = Format.table;

    @Option(names = "--threads", paramLabel = "N",
            description = "Number of threads (default: all processors). Results do not depend on it.")
    private Integer threads;

    @Option(names = "--show-stack-trace", description = "For developers: show where an error comes from.")
    private boolean showStackTrace;

    Format format() {
        return format;
    }

    void apply(CommandContext context) throws WrongCallException {
        if (threads != null) {
            if (threads < 1 || threads > 1024) {
                throw new WrongCallException("--threads must be a whole number from 1 to 1024, not " + threads + ".");
            }
            context.useThreads(threads);
        }
        context.showStackTraces(showStackTrace);
    }
}
