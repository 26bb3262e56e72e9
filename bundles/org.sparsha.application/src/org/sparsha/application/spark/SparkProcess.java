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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.sparsha.application.cluster.ClusterEngine;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * A program of the job's jar as a child process: a crash there ends the child only, and Spark's many libraries don't meet ours.
 *
 * @param options of its Java, class path included
 * @param log what the program says besides its answers
 * @param advice what to do after it failed, a sentence, which names the log; empty where neither is needed
 */
record SparkProcess(List<String> options, Path log, String advice) {

    private static final int POLL_MILLIS = 100;

    /** Copies the list. */
    SparkProcess {
        options = List.copyOf(options);
    }

    /** Runs a program to its end; answers are its lines. */
    void run(String program, List<String> arguments, ClusterEngine.Answers answers, Progress progress) throws SparshaException {
        Process process = start(program, arguments);
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
            throw failed("The Spark job was lost (" + AtomicFiles.reason(e) + ").", e);
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
            throw failed(failure, null);
        }
        if (!ended) {
            throw failed("The Spark job ended with code " + process.exitValue() + " before all was done.", null);
        }
    }

    private CorpusException failed(String what, Throwable cause) {
        return new CorpusException(advice.isEmpty() ? what : what + " " + advice + " " + log + " says more.", cause);
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

    /** The class path and all settings stand in a file: command lines of processes stay short. */
    private Process start(String program, List<String> arguments) throws CorpusException {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        Path file = log.resolveSibling("java.options");
        AtomicFiles.writeText(file, options.stream().map(SparkProcess::quoted).collect(Collectors.joining("\n", "", "\n")));
        List<String> command = new ArrayList<>(List.of(java.toString(), "@" + file, program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
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

    private static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
