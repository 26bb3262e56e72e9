/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.sparsha.application.spark.SparkStorage;
import org.sparsha.core.SparshaException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha cluster import}: the way back from Parquet to a run's folder. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes a run's folder of tables in Parquet that 'cluster export' wrote: the same files, byte for byte.")
final class ClusterImportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "ADDRESS", description = "What 'cluster export' wrote.")
    private String source;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The run's folder, not there yet.")
    private Path out;

    @Mixin
    private SparkOptions spark;

    @Mixin
    private CommonOptions common;

    ClusterImportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        new SparkStorage(spark.engine(context)).read(source, out, context.progress("Reading Parquet"));
        context.out().println("The run is in " + out + ".");
        return ExitCode.OK;
    }
}
