/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.journal.FolderLock;

/**
 * A run as it lies in its folder, read without locking or changing anything, even while it goes on.
 *
 * @param folder the run's folder
 * @param settings what the run is
 * @param results one a recording: the last that was written about it
 * @param warnings key of a recording to what is to be known about it; those without a warning aren't there
 */
public record SavedRun(Path folder, RunSettings settings, List<RunResult> results, Map<String, List<Warning>> warnings) {

    /** Copies the list. */
    public SavedRun {
        results = List.copyOf(results);
        warnings = Map.copyOf(warnings);
    }

    /**
     * A run whose recordings have no warnings.
     *
     * @param folder the run's folder
     * @param settings what the run is
     * @param results one a recording
     */
    public SavedRun(Path folder, RunSettings settings, List<RunResult> results) {
        this(folder, settings, results, Map.of());
    }

    /**
     * @param folder a folder
     * @return whether it holds a run
     */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(ResultStore.RUN)) && Files.isRegularFile(folder.resolve(ResultStore.RESULTS));
    }

    /**
     * Whether a process writes into a run's folder at this moment.
     *
     * @param folder the run's folder
     * @return whether its lock is taken; false where the file system knows no locks
     */
    public static boolean isWritten(Path folder) {
        try {
            return FolderLock.isHeld(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads what a run is, not what it found.
     *
     * @param folder the run's folder
     * @return its settings
     * @throws CorpusException where they can't be read
     */
    public static RunSettings settings(Path folder) throws CorpusException {
        return RunRecords.readSettings(folder.resolve(ResultStore.RUN));
    }

    /**
     * Reads a run; damaged lines are passed over.
     *
     * @param folder the run's folder
     * @return the run
     * @throws CorpusException where it can't be read
     */
    public static SavedRun read(Path folder) throws CorpusException {
        RunSettings settings = RunRecords.readSettings(folder.resolve(ResultStore.RUN));
        Map<String, RunResult> results = new LinkedHashMap<>();
        Map<String, List<Warning>> warnings = new HashMap<>();
        try (Stream<String> lines = Files.lines(folder.resolve(ResultStore.RESULTS))) {
            lines.forEach(text -> ResultLines.read(text).filter(line -> ResultStore.fits(line.result(), settings)).ifPresent(line -> {
                results.put(line.result().key(), line.result());
                warnings.put(line.result().key(), line.warnings());
            }));
            warnings.values().removeIf(List::isEmpty);
        } catch (IOException | UncheckedIOException e) {
            throw new CorpusException("Cannot read the results in " + folder + " ("
                    + (e instanceof IOException io ? AtomicFiles.reason(io) : "they are not UTF-8 text") + "): resume the run with "
                    + "'sparsha evaluate --resume', which asks again what is damaged.", e);
        }
        return new SavedRun(folder, settings, List.copyOf(results.values()), warnings);
    }

    /**
     * Whether the same answers about a corpus would make these results: it has these recordings and no other, by these speakers, with what
     * the results were graded by. What else is said of the recordings, no result depends on.
     *
     * @param corpus what was asked about, as it is now
     * @return whether it says of the recordings what it said when the run was made
     */
    public boolean isAbout(Corpus corpus) {
        return !results.isEmpty() && corpus.size() == results.size() && isOnTheWayAbout(corpus);
    }

    /**
     * The same of a run that was stopped: whether the results that are there are some of those about a corpus.
     *
     * @param corpus what was asked about, as it is now
     * @return whether it says of their recordings what it said when the results were made
     */
    public boolean isOnTheWayAbout(Corpus corpus) {
        Map<String, Recording> now = new HashMap<>();
        corpus.recordings().forEach(recording -> now.put(recording.key(), recording));
        return results.stream().allMatch(result -> now.containsKey(result.key()) && isAbout(now.get(result.key()), result));
    }

    private boolean isAbout(Recording recording, RunResult result) {
        return switch (result) {
            case Outcome outcome -> graded(recording, outcome.probabilities()).equals(Optional.of(outcome.with(Optional.empty())));
            case DimensionalOutcome outcome -> graded(recording, outcome.values()).equals(Optional.of(outcome));
            case Failure failure -> failure.speaker().equals(recording.speaker()) && failure.truth().equals(recording.label());
        };
    }

    private Optional<RunResult> graded(Recording recording, List<Double> answer) {
        return settings.grading().grader(recording, settings.labels()).map(grader -> grader.apply(answer));
    }
}
