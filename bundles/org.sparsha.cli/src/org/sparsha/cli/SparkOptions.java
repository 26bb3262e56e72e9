/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.sparsha.application.spark.JobJar;
import org.sparsha.application.spark.SparkEngine;
import org.sparsha.application.spark.SparkInstallation;
import org.sparsha.application.spark.SparkMasters;
import org.sparsha.application.spark.SparkSettings;
import org.sparsha.core.SparshaException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say which Spark does the work, and how. */
@Command
final class SparkOptions {

    @Option(names = "--master", paramLabel = "URL", defaultValue = "local[*]",
            description = "Spark's master: local[N], spark://HOST:PORT, k8s://... or yarn (default: ${DEFAULT-VALUE}).")
    private String master = "";

    @Option(names = "--spark", paramLabel = "FOLDER",
            description = "Folder of Spark 4, or of its jars (default: the environment variable SPARK_HOME).")
    private Optional<Path> spark = Optional.empty();

    @Option(names = "--job", paramLabel = "JAR",
            description = "The job for Spark (default: the environment variable SPARSHA_CLUSTER_JOB, else cluster/ in the product).")
    private Optional<Path> job = Optional.empty();

    @Option(names = "--plugins", paramLabel = "JAR", split = ",",
            description = "Jars of plug-ins with explainers and the like of others, separated by commas.")
    private List<Path> plugins = List.of();

    @Option(names = "--partitions", paramLabel = "N", description = "Number of tasks (default: one a batch of recordings). Results do not "
            + "depend on it.")
    private Optional<Integer> partitions = Optional.empty();

    @Option(names = "--conf", paramLabel = "NAME=VALUE", description = "A setting of Spark, such as spark.executor.memory=2g.")
    private List<String> conf = List.of();

    /** The name of a master, which need not be there yet. */
    String master() throws SparshaException {
        SparkMasters.checkName(master);
        return master;
    }

    /** The job's jar; nothing of Spark is looked for. */
    Path jobJar(CommandContext context) throws SparshaException {
        return JobJar.find(job, Optional.ofNullable(System.getenv(JobJar.VARIABLE)), context.installFolder());
    }

    /** Finds all that is needed, or says what isn't there. */
    SparkEngine engine(CommandContext context) throws SparshaException {
        if (partitions.isPresent() && partitions.get() < 1) {
            throw new WrongCallException("--partitions must be a whole number from 1 on, not " + partitions.get() + ".");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : conf) {
            int equals = setting.indexOf('=');
            if (!setting.startsWith("spark.") || equals < 1) {
                throw new WrongCallException("--conf takes spark.NAME=VALUE, not '" + setting + "'.");
            }
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        SparkMasters.checkName(master);
        SparkInstallation installation = SparkInstallation.find(spark, Optional.ofNullable(System.getenv("SPARK_HOME")));
        Path program = jobJar(context);
        SparkMasters.check(master);
        return new SparkEngine(installation, program, new SparkSettings(master,
                partitions.map(OptionalInt::of).orElse(OptionalInt.empty()), plugins, settings));
    }
}
