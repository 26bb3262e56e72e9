/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.explain.bench.Benchmark;
import org.sparsha.model.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha bench}: how fast this machine analyses and explains, with ratios of both ways in one run. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures how fast this machine analyses and explains; docs/performance.md says what the figures mean.")
final class BenchCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ModelOption model;

    @Option(names = "--full", description = "Also measure 10,000 coalitions (minutes).")
    private boolean full;

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        try (Model opened = model.open(context)) {
            Benchmark.run(opened, full, context.out());
        }
        return ExitCode.OK;
    }
}
