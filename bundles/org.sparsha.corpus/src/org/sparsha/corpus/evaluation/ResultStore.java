/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * The results of a run as they come, in a file that only grows: one line of JSON a recording. A process may be killed at any time: a line
 * cut off is dropped when the store is opened again, all others count. Recordings that failed may be tried again; the last line about one
 * holds. Only one process may have a store open. Thread-safe.
 */
public final class ResultStore implements AutoCloseable {

    private static final String RESULTS = "results.jsonl";
    private static final String RUN = "run.json";

    private final Path folder;
    private final LineJournal journal;
    private final Map<String, RunResult> answers = new LinkedHashMap<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    private ResultStore(Path folder, LineJournal journal) {
        this.folder = folder;
        this.journal = journal;
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
            checkSettings(folder, settings, resume);
            ResultStore store = new ResultStore(folder, LineJournal.open(folder.resolve(RESULTS)).orElseThrow(() -> new CorpusException(
                    "Another evaluation is writing to " + folder + " right now: wait for it, or choose another folder.")));
            try {
                AtomicFiles.writeText(folder.resolve(RUN), RunRecords.settingsJson(settings));
                store.load();
            } catch (IOException | CorpusException e) {
                store.close();
                throw e;
            }
            return store;
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

    private void load() throws IOException, CorpusException {
        int number = 0;
        for (String line : journal.lines()) {
            int place = ++number;
            keep(RunRecords.read(line).orElseThrow(() -> new CorpusException("The results in " + folder.resolve(RESULTS)
                    + " are damaged in line " + place + ": start again in another folder.")));
        }
    }

    /**
     * Keeps a result. A recording that failed before and fails again in the same way is not written twice.
     *
     * @param result an outcome or a failure
     * @throws CorpusException where it can't be written
     */
    public void add(RunResult result) throws CorpusException {
        synchronized (this) {
            if (!result.equals(failures.get(result.key()))) {
                write(RunRecords.line(result));
                keep(result);
            }
            done.add(result.key());
        }
    }

    private void keep(RunResult result) {
        if (result instanceof Failure failure) {
            failures.put(failure.key(), failure);
        } else {
            answers.put(result.key(), result);
            failures.remove(result.key());
        }
    }

    /**
     * @param key key of a recording
     * @return whether it needs no more asking: it has an outcome, or it failed since the store was opened
     */
    public boolean has(String key) {
        synchronized (this) {
            return answers.containsKey(key) || done.contains(key);
        }
    }

    /** @return all outcomes so far, of a model of classes */
    public List<Outcome> outcomes() {
        return answers(Outcome.class);
    }

    /** @return all outcomes so far, of a model of dimensions */
    public List<DimensionalOutcome> dimensionalOutcomes() {
        return answers(DimensionalOutcome.class);
    }

    private <R extends RunResult> List<R> answers(Class<R> kind) {
        synchronized (this) {
            return answers.values().stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** @return all failures so far */
    public List<Failure> failures() {
        synchronized (this) {
            return new ArrayList<>(failures.values());
        }
    }

    /** @return how many recordings have an outcome or failed */
    public int size() {
        synchronized (this) {
            return answers.size() + failures.size();
        }
    }

    /** @return the run's folder */
    public Path folder() {
        return folder;
    }

    /** @return bytes that may still be written to the folder's disk; as many as there are numbers where that isn't known */
    long freeBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            System.getLogger(ResultStore.class.getName()).log(System.Logger.Level.DEBUG, "No answer from the disk of " + folder, e);
            return Long.MAX_VALUE;
        }
    }

    private void write(String line) throws CorpusException {
        try {
            journal.append(line);
        } catch (IOException e) {
            throw new ResultsLostException("Cannot write results to " + folder + " (" + AtomicFiles.reason(e)
                    + "): make room there, then resume the run.", e);
        }
    }

    @Override
    public void close() throws CorpusException {
        synchronized (this) {
            try {
                journal.close();
            } catch (IOException e) {
                throw new CorpusException("Cannot finish writing results to " + folder + " (" + AtomicFiles.reason(e) + ").", e);
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
