/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.sparsha.application.cluster.ClusterEngine;
import org.sparsha.application.cluster.JobFolder;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * Runs jobs as a child process, which is the driver of a Spark application: a crash there ends the child only, and Spark's many libraries
 * don't meet ours.
 *
 * @param spark Spark's jars
 * @param jobJar the job for Spark, with our classes
 * @param settings master, partitions and the like
 */
public record SparkEngine(SparkInstallation spark, Path jobJar, SparkSettings settings) implements ClusterEngine {

    private static final int POLL_MILLIS = 100;

    @Override
    public void run(JobFolder job, Answers answers, Progress progress) throws SparshaException {
        Path log = job.path().resolve(JobFolder.LOG);
        Process process = start(job, log);
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread watch = Thread.ofPlatform().daemon().name("cancels the Spark job").start(() -> watch(process, progress, cancelled));
        String failure = "";
        boolean ended = false;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(SparkSettings.FAILED)) {
                    failure = line.substring(SparkSettings.FAILED.length());
                } else if (line.equals(SparkSettings.ENDED)) {
                    ended = true;
                } else if (line.startsWith(SparkSettings.ANSWER)) {
                    answers.take(line.substring(SparkSettings.ANSWER.length()));
                }
            }
            process.waitFor();
        } catch (IOException e) {
            throw new CorpusException("The Spark job was lost (" + AtomicFiles.reason(e) + "): resume the run; " + log + " says more.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            process.destroy(); // Spark ends its executors when it is asked to end
            watch.interrupt();
        }
        if (cancelled.get()) {
            throw new CancelledException();
        }
        if (!failure.isEmpty()) {
            throw new CorpusException(failure + " What is done is kept: resume the run. " + log + " says more.");
        }
        if (!ended) {
            throw new CorpusException("The Spark job ended with code " + process.exitValue()
                    + " before all was done: what is done is kept, resume the run; " + log + " says more.");
        }
    }

    private static void watch(Process process, Progress progress, AtomicBoolean cancelled) {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (CancelledException e) {
            cancelled.set(true);
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the job is over
        }
    }

    private Process start(JobFolder job, Path log) throws CorpusException {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        Path options = job.path().resolve("java.options");
        AtomicFiles.writeText(options, options().stream().map(SparkEngine::quoted).collect(Collectors.joining("\n", "", "\n")));
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "@" + options, JobJar.mainClass(jobJar), job.path().toString(),
                SparkSettings.PIPE);
        // No library may report to its maker; executors get it from the job.
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        builder.environment().remove("SPARK_CONF_DIR");
        builder.redirectError(log.toFile());
        try {
            Files.deleteIfExists(log);
            return builder.start();
        } catch (IOException e) {
            throw new CorpusException("The Spark job can't be started with " + java + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /** The class path and all settings stand in a file: command lines of processes stay short. */
    private List<String> options() {
        return settings.javaOptions(jobJar.toAbsolutePath(), spark.jars().toAbsolutePath());
    }

    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
