/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.journal.FolderLock;
import org.sparsha.corpus.journal.LineJournal;

/**
 * The results of a run as they come, in a file that only grows: one line of JSON a recording. A process may be killed at any time: a line
 * cut off is dropped when the store is opened again, damaged ones are passed over, all others count. Recordings may be asked about again;
 * the last line about one holds. Only one process may have a store open. Thread-safe.
 */
public final class ResultStore implements AutoCloseable {

    /** Name of the file in a run's folder that is locked while a store is open: nothing else must open it, see {@link FolderLock}. */
    public static final String LOCK = FolderLock.FILE;

    static final String RESULTS = "results.jsonl";
    static final String RUN = "run.json";
    private static final String SETTLED = ".results.jsonl.tmp";

    private final RunSettings settings;
    private final boolean lasting;
    private Optional<Place> place;
    private final Map<String, ResultLines.Line> answers = new LinkedHashMap<>();
    private final Map<String, ResultLines.Line> failures = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    private long damaged;

    /** Where results are kept beyond the process. */
    private record Place(Path folder, FolderLock lock, LineJournal journal) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (lock) {
                journal.close();
            }
        }
    }

    private ResultStore(RunSettings settings, Optional<Place> place, boolean lasting) {
        this.settings = settings;
        this.lasting = lasting;
        this.place = place;
    }

    /**
     * A store that ends with the process and writes nothing.
     *
     * @param settings what decides the results
     * @return an empty store
     */
    public static ResultStore inMemory(RunSettings settings) {
        return new ResultStore(settings, Optional.empty(), false);
    }

    /**
     * A store that writes nothing, whose results are handed on to a run of many processes before it ends.
     *
     * @param settings what decides the results
     * @return an empty store
     */
    public static ResultStore toHandOn(RunSettings settings) {
        return new ResultStore(settings, Optional.empty(), true);
    }

    /**
     * Opens the store of a run.
     *
     * @param folder the run's folder, made where needed
     * @param settings what decides the results
     * @param resume whether results that are there already count; else there must be none
     * @return the store
     * @throws CorpusException where the folder can't be written to, has results of other settings, or is in use
     */
    public static ResultStore open(Path folder, RunSettings settings, boolean resume) throws CorpusException {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.tryLock(folder).orElseThrow(() -> new CorpusException(
                    "Another evaluation is writing to " + folder + " right now: wait for it, or choose another folder."));
            try {
                checkSettings(folder, settings, resume);
                Files.deleteIfExists(folder.resolve(SETTLED));
                LineJournal journal = LineJournal.open(folder.resolve(RESULTS));
                try {
                    AtomicFiles.writeText(folder.resolve(RUN), RunRecords.settingsJson(settings));
                    ResultStore store = new ResultStore(settings, Optional.of(new Place(folder, lock, journal)), true);
                    store.damaged = journal.read(store::isKept);
                    return store;
                } catch (IOException | CorpusException e) {
                    journal.close();
                    throw e;
                }
            } catch (IOException | CorpusException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CorpusException("Cannot write results to " + folder + " (" + AtomicFiles.reason(e)
                    + "): choose another folder or make room there.", e);
        }
    }

    private static void checkSettings(Path folder, RunSettings settings, boolean resume) throws IOException, CorpusException {
        Path results = folder.resolve(RESULTS);
        if (!Files.exists(results) || Files.size(results) == 0) {
            return;
        }
        if (!resume) {
            throw new CorpusException("The folder " + folder + " holds the results of a run already: resume it (--resume) or choose another"
                    + " folder.");
        }
        String difference = RunRecords.difference(RunRecords.readSettings(folder.resolve(RUN)), settings);
        if (!difference.isEmpty()) {
            throw new CorpusException("The run in " + folder + " cannot be resumed, since " + difference
                    + ": choose another folder for this one.");
        }
    }

    /** Keeps what a line says; false where it is damaged. */
    private boolean isKept(String text) {
        Optional<ResultLines.Line> line = ResultLines.read(text).filter(one -> fits(one.result(), settings));
        line.ifPresent(this::keep);
        return line.isPresent();
    }

    /** Whether a result can be of a run with these settings. */
    static boolean fits(RunResult result, RunSettings settings) {
        List<String> labels = settings.labels();
        return switch (result) {
            case Outcome outcome -> outcome.probabilities().size() == labels.size() && (settings.grading().isJudged()
                    ? labels.contains(outcome.truth()) : outcome.truth().isEmpty()) && labels.contains(outcome.predicted());
            case DimensionalOutcome outcome -> outcome.values().size() == labels.size();
            case Failure failure -> true;
        };
    }

    /**
     * Keeps a result. A recording that failed before and fails again in the same way is not written twice.
     *
     * @param result an outcome or a failure
     * @param state what the recording was like before the model was asked
     * @param warnings what is to be known about the recording
     * @throws CorpusException where it can't be written
     */
    void add(RunResult result, RecordingState state, List<Warning> warnings) throws CorpusException {
        synchronized (this) {
            ResultLines.Line line = new ResultLines.Line(result, state, warnings);
            if (!line.equals(failures.get(result.key()))) {
                write(ResultLines.of(line));
                keep(line);
            }
            done.add(result.key());
        }
    }

    /**
     * Keeps a line that another process made by {@link #line}.
     *
     * @param text the line
     * @return its result; nothing where the line is damaged or of a run with other settings: the store is as it was then
     * @throws CorpusException where it can't be written
     */
    public Optional<RunResult> take(String text) throws CorpusException {
        synchronized (this) {
            Optional<ResultLines.Line> line = ResultLines.read(text).filter(one -> fits(one.result(), settings));
            if (line.isPresent()) {
                String key = line.get().result().key();
                if (!line.get().equals(answers.getOrDefault(key, failures.get(key)))) {
                    write(text);
                    keep(line.get());
                }
            }
            return line.map(ResultLines.Line::result);
        }
    }

    /**
     * A recording's result with all that tells whether it still holds, as text for {@link #take}.
     *
     * @param key key of a recording
     * @return the line; nothing where there is no result
     */
    public Optional<String> line(String key) {
        synchronized (this) {
            return Optional.ofNullable(answers.getOrDefault(key, failures.get(key)))
                    .map(ResultLines::of);
        }
    }

    private void keep(ResultLines.Line line) {
        String key = line.result().key();
        if (line.result() instanceof Failure) {
            failures.put(key, line);
            answers.remove(key);
        } else {
            answers.put(key, line);
            failures.remove(key);
        }
    }

    /** What is known of a recording's answer; empty where it has none. */
    Optional<ResultLines.Line> answer(String key) {
        synchronized (this) {
            return Optional.ofNullable(answers.get(key));
        }
    }

    /** Whether a recording was asked about, or failed, since the store was opened. */
    boolean isDone(String key) {
        synchronized (this) {
            return done.contains(key);
        }
    }

    /** @return how many lines could not be read when the store was opened */
    public long damaged() {
        return damaged;
    }

    /**
     * @param keys keys of recordings
     * @return how many recordings other than these have a result
     */
    public long others(Set<String> keys) {
        synchronized (this) {
            return Stream.concat(answers.keySet().stream(), failures.keySet().stream()).filter(key -> !keys.contains(key)).count();
        }
    }

    /**
     * @param key key of a recording
     * @return its outcome or failure; nothing where it has none yet
     */
    public Optional<RunResult> result(String key) {
        synchronized (this) {
            return Optional.ofNullable(answers.getOrDefault(key, failures.get(key))).map(ResultLines.Line::result);
        }
    }

    /**
     * @param key key of a recording
     * @return what is to be known about it, such as that its file is damaged; nothing where it has no result
     */
    public List<Warning> warnings(String key) {
        synchronized (this) {
            return Optional.ofNullable(answers.getOrDefault(key, failures.get(key))).map(ResultLines.Line::warnings).orElse(List.of());
        }
    }

    /** @return how many recordings have an outcome or failed */
    public int size() {
        synchronized (this) {
            return answers.size() + failures.size();
        }
    }

    /**
     * Puts the results into the order of the corpus, whatever order they came in, so that the same run leaves the same bytes; each
     * recording has one line then, and no damaged line is left. A process that is killed meanwhile leaves the old file or the new one.
     *
     * @param keys keys of recordings in their order; results of others follow
     * @throws CorpusException where they can't be written
     */
    public void settle(List<String> keys) throws CorpusException {
        synchronized (this) {
            if (place.isEmpty()) {
                return;
            }
            Path folder = place.get().folder();
            Path settled = folder.resolve(SETTLED);
            Map<String, ResultLines.Line> all = new LinkedHashMap<>();
            keys.forEach(key -> Optional.ofNullable(answers.getOrDefault(key, failures.get(key))).ifPresent(line -> all.put(key, line)));
            answers.forEach(all::putIfAbsent);
            failures.forEach(all::putIfAbsent);
            try {
                Files.deleteIfExists(settled);
                try (LineJournal copy = LineJournal.open(settled)) {
                    for (ResultLines.Line line : all.values()) {
                        copy.append(ResultLines.of(line));
                    }
                }
                place.get().journal().close();
                AtomicFiles.move(settled, folder.resolve(RESULTS));
                LineJournal journal = LineJournal.open(folder.resolve(RESULTS));
                place = Optional.of(new Place(folder, place.get().lock(), journal));
                journal.read(line -> true);
            } catch (IOException e) {
                removeQuietly(settled); // of a full disk, where its room is needed
                throw new CorpusException("Cannot write results to " + folder + " (" + AtomicFiles.reason(e)
                        + "): make room there, then resume the run.", e);
            }
        }
    }

    private static void removeQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(ResultStore.class.getName()).log(System.Logger.Level.DEBUG, "Left behind: " + file, e);
        }
    }

    /** Whether results outlast this process, so that what they were made from may be compared with what is there later. */
    boolean isLasting() {
        return lasting;
    }

    /** @return the run's folder; nothing where it has none */
    public Optional<Path> folder() {
        return place.map(Place::folder);
    }

    /** @return bytes that may still be written to the folder's disk; as many as there are numbers where that isn't known */
    long freeBytes() {
        try {
            return place.isPresent() ? Files.getFileStore(place.get().folder()).getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            System.getLogger(ResultStore.class.getName()).log(System.Logger.Level.DEBUG, "No answer from the disk of the results", e);
            return Long.MAX_VALUE;
        }
    }

    private void write(String line) throws CorpusException {
        if (place.isPresent()) {
            try {
                place.get().journal().append(line);
            } catch (IOException e) {
                throw new ResultsLostException("Cannot write results to " + place.get().folder() + " (" + AtomicFiles.reason(e)
                        + "): make room there, then resume the run.", e);
            }
        }
    }

    @Override
    public void close() throws CorpusException {
        synchronized (this) {
            if (place.isPresent()) {
                try {
                    place.get().close();
                } catch (IOException e) {
                    throw new CorpusException("Cannot finish writing results to " + place.get().folder() + " (" + AtomicFiles.reason(e)
                            + ").", e);
                }
            }
        }
    }

    /** A result that couldn't be kept: the run has to stop, which the failure of one recording doesn't do. */
    static final class ResultsLostException extends CorpusException {

        private static final long serialVersionUID = 1L;

        ResultsLostException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
