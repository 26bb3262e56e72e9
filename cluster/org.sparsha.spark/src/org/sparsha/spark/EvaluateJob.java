/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.sparsha.application.cluster.JobFolder;
import org.sparsha.application.spark.SparkSettings;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;

/**
 * Main class of the job. {@code sparsha cluster evaluate} starts it as a child process and reads the answers from its standard output; by
 * hand it is {@code spark-submit JAR JOB-FOLDER ANSWERS}, where the answers are a folder on any file
 * system that Spark writes to, which {@code sparsha cluster evaluate --answers} takes in.
 */
public final class EvaluateJob {

    /** Digits of the longest message that is passed on. */
    private static final int LONGEST = 600;

    private EvaluateJob() {
    }

    /**
     * Runs the job; ends the process with 0, with 1 where it failed, or with 2 where the call is wrong.
     *
     * @param arguments the job's folder, and {@code -} or where to write answers
     */
    public static void main(String[] arguments) {
        // Whatever libraries print must not get between the answers.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        if (arguments.length != 2) {
            System.err.println("Two arguments are needed: the job's folder, and where to write answers.");
            System.exit(2);
        }
        int code = 0;
        try {
            JavaRules.check(Runtime.version());
            run(Path.of(arguments[0]), arguments[1], out);
            out.println(SparkSettings.ENDED);
        } catch (Exception e) { // whatever Spark throws has to become one sentence
            System.getLogger(EvaluateJob.class.getName()).log(System.Logger.Level.ERROR, "The job failed", e); // for its log
            out.println(SparkSettings.FAILED + sentence(e));
            code = 1;
        }
        out.flush();
        System.exit(code);
    }

    private static void run(Path folder, String target, PrintStream out) throws IOException, SparshaException {
        String job = Files.readString(folder.resolve(JobFolder.JOB));
        List<String> batches = Files.readAllLines(folder.resolve(JobFolder.BATCHES));
        SparkConf conf = new SparkConf().setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "sparsha evaluate");
        conf.set("spark.executorEnv.ORT_DISABLE_TELEMETRY", "1");
        Masters.check(conf.get("spark.master"));
        JavaRules.forExecutors(conf);
        int partitions = Math.max(1, Math.min(batches.size(), conf.getInt(SparkSettings.PARTITIONS, batches.size())));
        try (JavaSparkContext context = new JavaSparkContext(conf)) {
            context.sc().addArchive(folder.resolve(JobFolder.MODEL).toAbsolutePath().toUri() + "#" + SharedFunction.MODEL);
            try {
                answer(context.parallelize(batches, partitions), job, target, out);
            } catch (Exception e) { // Spark throws checked exceptions that Scala doesn't declare
                if (context.sc().isStopped()) {
                    throw new CorpusException("The master gave up on the job: executors couldn't be started, or ended again and again; the "
                            + "logs of master and workers say why.", e);
                }
                throw e;
            }
        }
    }

    private static void answer(JavaRDD<String> batches, String job, String target, PrintStream out) {
        if (target.equals(SparkSettings.PIPE)) {
            new StreamedAnswers(out).run(batches, new AnswerTask(job));
        } else {
            batches.mapPartitions(part -> new AnswerTask(job).answers(part)).saveAsTextFile(target);
        }
    }

    /** What went wrong, in one line: our own sentence where there is one, here or from an executor; else the innermost there is. */
    private static String sentence(Throwable thrown) {
        String message = thrown.toString();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String said = cause.getMessage() == null ? "" : cause.getMessage();
            int own = said.indexOf(AnswerTask.FAILED);
            if (cause instanceof SparshaException || own >= 0) {
                message = own >= 0 ? said.substring(own + AnswerTask.FAILED.length()) : said;
                break;
            }
            message = said.isEmpty() ? message : said;
        }
        String plain = message.lines().findFirst().orElse("").strip();
        plain = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
        return plain + (plain.endsWith(".") || plain.endsWith("…") ? "" : ".");
    }
}
