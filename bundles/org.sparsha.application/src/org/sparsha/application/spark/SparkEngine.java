/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.application.cluster.ClusterEngine;
import org.sparsha.application.cluster.JobFolder;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;

/**
 * Runs jobs as a child process, which is the driver of a Spark application.
 *
 * @param spark Spark's jars
 * @param jobJar the job for Spark, with our classes
 * @param settings master, partitions and the like
 */
public record SparkEngine(SparkInstallation spark, Path jobJar, SparkSettings settings) implements ClusterEngine {

    @Override
    public void run(JobFolder job, Answers answers, Progress progress) throws SparshaException {
        new SparkProcess(options(), job.path().resolve(JobFolder.LOG), "What is done is kept: resume the run.")
                .run(JobJar.program(jobJar, JobJar.EVALUATE), List.of(job.path().toString(), SparkSettings.PIPE), answers, progress);
    }

    /** Options of a Java process with Spark's classes and the job's. */
    List<String> options() {
        return settings.javaOptions(jobJar.toAbsolutePath(), spark.jars().toAbsolutePath());
    }
}
