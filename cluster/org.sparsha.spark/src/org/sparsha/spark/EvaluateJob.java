/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.sparsha.application.cluster.JobFolder;
import org.sparsha.application.spark.SparkMasters;
import org.sparsha.application.spark.SparkSettings;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;

/**
 * Main class of the job. {@code sparsha cluster evaluate} starts it as a child process and reads the answers from its standard output; by
 * hand it is {@code spark-submit JAR JOB-FOLDER ANSWERS}, where the answers are a folder on any file
 * system that Spark writes to, which {@code sparsha cluster evaluate --answers} takes in.
 */
public final class EvaluateJob {

    private EvaluateJob() {
    }

    /**
     * Runs the job; ends the process with 0, with 1 where it failed, or with 2 where the call is wrong.
     *
     * @param arguments the job's folder, and {@code -} or where to write answers
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Two arguments are needed: the job's folder, and where to write answers.");
            System.exit(2);
        }
        JobProcess.run(answers -> run(Path.of(arguments[0]), arguments[1], answers));
    }

    private static void run(Path folder, String target, Consumer<String> answers) throws IOException, SparshaException {
        String job = Files.readString(folder.resolve(JobFolder.JOB));
        List<String> batches = Files.readAllLines(folder.resolve(JobFolder.BATCHES));
        SparkConf conf = new SparkConf().setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "sparsha evaluate");
        conf.set("spark.executorEnv.ORT_DISABLE_TELEMETRY", "1");
        SparkMasters.check(conf.get("spark.master"));
        JavaRules.forExecutors(conf);
        int partitions = Math.max(1, Math.min(batches.size(), conf.getInt(SparkSettings.PARTITIONS, batches.size())));
        try (JavaSparkContext context = new JavaSparkContext(conf)) {
            context.sc().addArchive(folder.resolve(JobFolder.MODEL).toAbsolutePath().toUri() + "#" + SharedFunction.MODEL);
            try {
                answer(context.parallelize(batches, partitions), job, target, answers);
            } catch (Exception e) { // Spark throws checked exceptions that Scala doesn't declare
                if (context.sc().isStopped()) {
                    throw new CorpusException("The master gave up on the job: executors couldn't be started, or ended again and again; the "
                            + "logs of master and workers say why.", e);
                }
                throw e;
            }
        }
    }

    private static void answer(JavaRDD<String> batches, String job, String target, Consumer<String> answers) {
        if (target.equals(SparkSettings.PIPE)) {
            new StreamedAnswers(answers).run(batches, new AnswerTask(job));
        } else {
            batches.mapPartitions(part -> new AnswerTask(job).answers(part)).saveAsTextFile(target);
        }
    }
}
