/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.sparsha.core.CacheFolder;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.train.protocol.JobFiles;
import org.sparsha.train.protocol.ProtocolException;
import org.sparsha.train.protocol.TrainingEvent;

/**
 * Runs the training process, or several that share the models, in child JVMs on a prepared job folder and passes on their events. A crash
 * of its native code ends the child only. When it is run again on the same folder it goes on where the last one was stopped.
 */
final class TrainingProcessRunner {

    private static final String MAIN = "org.sparsha.train.engine.TrainingProcess";
    private static final int POLL_MILLIS = 200;
    /** What a process that the system kills, or that stops itself, ends with on Linux and macOS. */
    private static final int KILLED = 137;
    private static final int ABORTED = 134;

    private final EngineClassPath engine;
    private final int megabytes;
    private final int processes;

    /**
     * @param engine classes of the process
     * @param megabytes limit of the heap of each process
     * @param processes how many share the models; what a model is doesn't depend on it
     */
    TrainingProcessRunner(EngineClassPath engine, int megabytes, int processes) {
        this.processes = processes;
        this.engine = engine;
        this.megabytes = megabytes;
    }

    /**
     * Runs until the processes end. Blocks; may be called on any thread but the UI thread.
     *
     * @param folder the job folder
     * @param listener is given each event, on the calling thread
     * @param progress asked several times a second whether to stop; the process then keeps the best so far
     * @throws TrainingException where it fails
     * @throws CancelledException once cancelled, after the process has written what it has
     */
    void run(Path folder, Consumer<TrainingEvent> listener, Progress progress) throws TrainingException {
        List<TrainingChild> children = new ArrayList<>();
        boolean cancelled = false;
        try {
            for (int number = 0; number < processes; number++) {
                children.add(new TrainingChild(start(folder, number)));
            }
            while (children.stream().anyMatch(TrainingChild::isAtWork)) {
                for (TrainingChild child : children) {
                    child.read(listener);
                }
                if (!cancelled) {
                    try {
                        progress.checkCancelled();
                    } catch (CancelledException e) {
                        cancelled = true;
                        for (TrainingChild child : children) {
                            child.cancel();
                        }
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
            if (cancelled) {
                throw new CancelledException();
            }
        } catch (ProtocolException e) {
            throw new TrainingException(e.getMessage(), e);
        } catch (IOException e) {
            throw new TrainingException("The training process in " + folder + " was lost. Start the same training again: it goes on.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            children.forEach(TrainingChild::end);
        }
        for (int number = 0; number < children.size(); number++) {
            int code = children.get(number).code();
            if (code != 0) {
                String why = children.get(number).failure().orElse(ending(code, new JobFiles(folder).log(number)));
                throw new TrainingException("Training failed. " + why
                        + " What was trained is kept: the same call goes on from there.");
            }
        }
    }

    private Process start(Path folder, int number) throws TrainingException {
        Path java = Path.of(System.getProperty("java.home"), "bin",
                System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
        try {
            Path cache = Files.createDirectories(cache());
            List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-Xmx" + megabytes + "m",
                    "--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true", "-DDJL_CACHE_DIR=" + cache,
                            "-Dai.djl.pytorch.num_threads=1",
                    "-Dai.djl.pytorch.num_interop_threads=1", "-cp", engine.text(), MAIN, folder.toString(), number + "/" + processes));
            ProcessBuilder builder = new ProcessBuilder(command);
            // With more threads sums are added up in another order, and the same seed no longer gives the same model on every machine.
            // Waiting threads of the engine would otherwise spin and take the time of those that work.
            builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
            builder.environment().put("OMP_NUM_THREADS", "1");
            // No library may report to its maker; the launch scripts set it too, but not every caller is started by them.
            builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
            builder.redirectError(new JobFiles(folder).log(number).toFile());
            return builder.start();
        } catch (IOException e) {
            throw new TrainingException("The training process can't be started with " + java + ": " + e.getMessage(), e);
        }
    }

    private String ending(int code, Path log) {
        boolean killed = code == KILLED || code == ABORTED;
        boolean noMemory = false;
        try {
            noMemory = Files.readString(log).contains("OutOfMemoryError");
        } catch (IOException e) {
            System.getLogger(TrainingProcessRunner.class.getName()).log(System.Logger.Level.DEBUG, "No log", e);
        }
        return "The process ended with code " + code + (noMemory ? ": it ran out of the " + megabytes
                + " MB it may use: learn from fewer recordings, or with more memory (--memory)"
                : killed ? ": somebody stopped it, or the system ran out of memory" : "") + "; see " + log + ".";
    }

    /** The natives are unpacked here once; the process removes those of other versions. */
    private static Path cache() {
        return CacheFolder.find().resolve("engine");
    }
}
