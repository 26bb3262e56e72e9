/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.sparsha.train.protocol.JobFiles;
import org.sparsha.train.protocol.ProtocolException;
import org.sparsha.train.protocol.TrainingEvent;
import org.sparsha.train.protocol.TrainingJob;

import ai.djl.engine.Engine;

/**
 * Entry point of the child JVM. Argument: the job folder, with {@code job.json} and {@code data.f32}. Exit code 0: every model is trained;
 * 130: cancelled, with the best so far of every model begun; 1: failed, the last event says why.
 */
public final class TrainingProcess {

    private static final System.Logger LOG = System.getLogger(TrainingProcess.class.getName());
    /** How long what is under way may take to be written. */
    private static final int GRACE_SECONDS = 60;
    private static final String FEWER = ", or learn from fewer or shorter recordings.";
    private static final String NO_HEAP = "The training process ran out of memory: it may use "
            + (Runtime.getRuntime().maxMemory() >> 20) + " MB. Give it more (--memory)" + FEWER;
    private static final String NO_MEMORY = "The training process ran out of the machine's memory. Close other programs" + FEWER;

    private TrainingProcess() {
    }

    /**
     * Trains.
     *
     * @param arguments the job folder; and, where several processes share the models, which of how many this one is, such as {@code 1/3}
     */
    public static void main(String[] arguments) {
        Events events = new Events();
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread listener = new Thread(() -> listen(cancelled), "cancel");
        listener.setDaemon(true);
        listener.start();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(cancelled, ended), "Interrupted"));
        int code;
        try {
            code = run(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "0/1", events, cancelled);
        } catch (OutOfMemoryError e) {
            events.send(new TrainingEvent.Failed(NO_HEAP));
            code = 1;
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "Training failed", e);
            events.send(new TrainingEvent.Failed(message(e)));
            code = 1;
        }
        // Native threads of the engine would keep the process alive.
        ended.countDown();
        Runtime.getRuntime().halt(code);
    }

    /** Ctrl-C reaches every process of a terminal, this one too: what is under way is written before it ends. */
    private static void endWith(AtomicBoolean cancelled, CountDownLatch ended) {
        cancelled.set(true);
        try {
            ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The engine tells of memory that it doesn't get with a message of its own. */
    private static String message(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return NO_HEAP;
            }
        }
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (message.contains("not enough memory") || message.contains("allocate memory") || message.contains("bad_alloc")) {
            return NO_MEMORY;
        }
        boolean file = failure instanceof IOException && !(failure instanceof ProtocolException);
        return file ? "A file can't be read or written: " + message + "." : message;
    }

    private static int run(Path folder, String share, Events events, AtomicBoolean cancelled) throws IOException {
        int own = Integer.parseInt(share.substring(0, share.indexOf('/')));
        int processes = Integer.parseInt(share.substring(share.indexOf('/') + 1));
        JobFiles files = new JobFiles(folder);
        TrainingJob job = TrainingJob.parse(Files.readString(files.job()));
        NativesCache.keepOnly(Path.of(System.getProperty("DJL_CACHE_DIR")).resolve("pytorch"), Engine.getEngine("PyTorch").getVersion());
        try (Dataset data = new Dataset(job, files.data())) {
            for (int index = 0; index < job.models().size(); index++) {
                if (cancelled.get()) {
                    break;
                }
                if (index % processes != own) {
                    continue; // another process trains it; what a model is doesn't depend on which
                }
                if (Files.exists(files.weights(job.models().get(index).name()))) {
                    events.send(new TrainingEvent.ModelTrained(job.models().get(index).name(), index, true));
                    continue;
                }
                try (FoldTraining training = new FoldTraining(job, data, index, files, events, cancelled)) {
                    training.run();
                } catch (CancellationException e) {
                    LOG.log(System.Logger.Level.DEBUG, "Cancelled before there was anything to keep", e);
                    break;
                }
            }
        }
        events.send(new TrainingEvent.Ended(cancelled.get()));
        return cancelled.get() ? TrainingEvent.CANCELLED : 0;
    }

    /** End of input means that the parent is gone. */
    private static void listen(AtomicBoolean cancelled) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null && !line.strip().equals(TrainingEvent.CANCEL)) {
                line = in.readLine();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Standard input is lost", e);
        }
        cancelled.set(true);
    }
}
