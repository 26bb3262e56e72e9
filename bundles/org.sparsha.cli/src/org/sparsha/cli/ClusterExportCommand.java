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

/** {@code sparsha cluster export}: a run's folder as tables in Parquet. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes a run as tables in Parquet: predictions (failed recordings too), segments and metrics of explanations, and "
                + "files, from which 'cluster import' makes the same folder again.")
final class ClusterExportCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "RUN", description = "Folder that 'evaluate', 'run' or 'cluster evaluate' wrote.")
    private String run;

    @Option(names = "--to", paramLabel = "ADDRESS", required = true,
            description = "Folder to write, not there yet, in any file system that Spark knows.")
    private String target;

    @Mixin
    private SparkOptions spark;

    @Mixin
    private CommonOptions common;

    ClusterExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        Path folder = CorpusArguments.path(run);
        new SparkStorage(spark.engine(context)).write(folder, target, context.progress("Writing Parquet"));
        context.out().println("The run is written to " + target + ".");
        return ExitCode.OK;
    }
}
