/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that write tables: the format, and those of every command. */
@Command
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

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "How results are written: table, json or csv (default: table).")
    private Format format = Format.table;

    @Mixin
    private RunOptions run;

    Format format() {
        return format;
    }

    long seed() {
        return run.seed();
    }

    void apply(CommandContext context) throws WrongCallException {
        run.apply(context);
    }
}
