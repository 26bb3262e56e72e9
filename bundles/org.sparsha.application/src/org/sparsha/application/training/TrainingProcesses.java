/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SparshaException;
import org.sparsha.train.TrainingException;

/**
 * Starts trainings in a process of their own, by the program's command line: they go on when whoever started them ends, and are watched
 * by their journals.
 */
public final class TrainingProcesses {

    /** The option that says how many folds are trained at once. */
    public static final String AT_ONCE = "--parallel-folds";

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path program;

    /** @param installFolder the folder the product lies in */
    public TrainingProcesses(Path installFolder) {
        this.program = installFolder.resolve(WINDOWS ? "sparsha.bat" : "sparsha").toAbsolutePath();
    }

    /** @return whether the program is there; it isn't where the window was started from an IDE or a test */
    public boolean canStart() {
        return Files.isRegularFile(program);
    }

    /**
     * Starts a training, or goes on with one.
     *
     * @param place where it is kept
     * @param choice what is trained
     * @param foldsAtOnce how many folds are trained at once; the model doesn't depend on it
     * @return the process; it goes on when this one ends
     * @throws SparshaException where it can't be started
     */
    public ProcessHandle start(TrainingPlace place, TrainingChoice choice, int foldsAtOnce) throws SparshaException {
        place.keep(choice);
        List<String> command = new ArrayList<>(List.of(program.toString(), "train"));
        command.addAll(choice.words());
        if (foldsAtOnce > 1) {
            command.addAll(List.of(AT_ONCE, Integer.toString(foldsAtOnce)));
        }
        command.addAll(List.of("--yes", "--force", "--journal", place.journal().toString()));
        try {
            // nothing of the window's: what it has open would tie the process to it
            return new ProcessBuilder(command).redirectInput(new File(WINDOWS ? "NUL" : "/dev/null")).redirectErrorStream(true)
                    .redirectOutput(place.output().toFile()).start().toHandle();
        } catch (IOException e) {
            throw new TrainingException("The training can't be started: " + program + " does not run (" + e.getMessage() + ").", e);
        }
    }

    /**
     * @param course a training
     * @return whether the process that trains it is at work
     */
    public static boolean isAtWork(TrainingCourse course) {
        if (course.begun().isEmpty() || course.end().isPresent()) {
            return false;
        }
        Instant begin = Instant.ofEpochMilli(course.first()).plusSeconds(1);
        // a number is given to another process some day
        return ProcessHandle.of(course.begun().get().process()).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().map(start -> start.isBefore(begin)).orElse(true)).isPresent();
    }

    /**
     * @param place a training whose process ended without a word in its journal
     * @return the last thing that it printed; empty where it printed nothing
     */
    public static String lastWords(TrainingPlace place) {
        try {
            List<String> lines = Files.readAllLines(place.output()).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
            return lines.isEmpty() ? "" : Optional.of(lines.getLast()).map(line -> line.replaceFirst("^sparsha: ", "")).get();
        } catch (IOException e) {
            System.getLogger(TrainingProcesses.class.getName()).log(System.Logger.Level.DEBUG, "No output", e);
            return "";
        }
    }
}
