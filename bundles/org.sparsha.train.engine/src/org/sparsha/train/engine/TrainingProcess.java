/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import ai.djl.engine.Engine;

/**
 * Entry point of the child JVM. Argument: the job folder, with {@code job.json} and {@code data.f32}. Exit code 0: every model is trained;
 * 130: cancelled, with the best so far of every model begun; 1: failed, the last event says why.
 */
public final class TrainingProcess {

    private static final System.Logger LOG = System.getLogger(TrainingProcess.class.getName());
    private static final int CANCELLED = 130;
    private static final String FEWER = ", or learn from fewer or shorter recordings.";
    private static final String NO_HEAP = "The training process ran out of memory: it may use "
            + (Runtime.getRuntime().maxMemory() >> 20) + " MB. Raise them with --memory" + FEWER;
    private static final String NO_MEMORY = "The training process ran out of the machine's memory. Close other programs" + FEWER;

    private TrainingProcess() {
    }

    /**
     * Trains.
     *
     * @param arguments the job folder
     */
    public static void main(String[] arguments) {
        Events events = new Events();
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread listener = new Thread(() -> listen(cancelled), "cancel");
        listener.setDaemon(true);
        listener.start();
        int code;
        try {
            code = run(Path.of(arguments[0]), events, cancelled);
        } catch (OutOfMemoryError e) {
            events.send(Map.of("event", "failed", "message", NO_HEAP));
            code = 1;
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "Training failed", e);
            events.send(Map.of("event", "failed", "message", message(e)));
            code = 1;
        }
        // Native threads of the engine would keep the process alive.
        Runtime.getRuntime().halt(code);
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
        return failure instanceof IOException ? "A file can't be read or written: " + message + "." : message;
    }

    private static int run(Path folder, Events events, AtomicBoolean cancelled) throws IOException {
        Job job = Job.read(folder.resolve("job.json"));
        NativesCache.keepOnly(Path.of(System.getProperty("DJL_CACHE_DIR")).resolve("pytorch"), Engine.getEngine("PyTorch").getVersion());
        try (Dataset data = new Dataset(job, folder.resolve("data.f32"))) {
            for (int index = 0; index < job.folds().size(); index++) {
                if (cancelled.get()) {
                    break;
                }
                if (FoldTraining.isDone(job, index, folder)) {
                    events.send(Map.of("event", "model", "model", job.folds().get(index).name(), "index", index, "resumed", true));
                    continue;
                }
                try (FoldTraining training = new FoldTraining(job, data, index, folder, events, cancelled)) {
                    training.run();
                }
            }
        }
        events.send(Map.of("event", cancelled.get() ? "cancelled" : "finished"));
        return cancelled.get() ? CANCELLED : 0;
    }

    /** End of input means that the parent is gone. */
    private static void listen(AtomicBoolean cancelled) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null && !line.strip().equals("cancel")) {
                line = in.readLine();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Standard input is lost", e);
        }
        cancelled.set(true);
    }
}
