/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.PartFiles;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/**
 * Gathers the results that other processes have made of parts of a corpus into the store of the run. Whatever order they come in, and
 * however often one comes, the run's folder ends as if one process had made them all. Thread-safe.
 */
public final class CollectedRun {

    private final RunSettings settings;
    private final ResultStore store;
    private final RunListener listener;
    private final Optional<ExplanationFolders> folders;
    private final Map<String, Recording> recordings = new HashMap<>();

    /**
     * @param corpus the corpus
     * @param settings the settings that the store was opened with
     * @param store where results are kept; stays the caller's
     * @param listener told of each result
     * @throws CorpusException where the store's folder can't be cleaned of what a killed process has left
     */
    public CollectedRun(Corpus corpus, RunSettings settings, ResultStore store, RunListener listener) throws CorpusException {
        this.settings = settings;
        this.store = store;
        this.listener = listener;
        this.folders = store.folder().map(folder -> new ExplanationFolders(folder, corpus));
        corpus.recordings().forEach(recording -> recordings.put(recording.key(), recording));
        if (folders.isPresent()) {
            folders.get().removeUnfinished();
        }
    }

    /**
     * Keeps one result, its explanation first, so that a result that is there has its explanation.
     *
     * @param line the result, as {@link ResultStore#line} gave it
     * @param explanation files of its explanation, name to bytes; empty where there is none
     * @return the recording; nothing where the line is damaged or about no recording of this corpus
     * @throws CorpusException where it can't be written
     */
    public Optional<Recording> take(String line, Map<String, byte[]> explanation) throws CorpusException {
        Optional<RunResult> result = ResultLines.read(line).map(ResultLines.Line::result)
                .filter(one -> ResultStore.fits(one, settings) && recordings.containsKey(one.key()));
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Recording recording = recordings.get(result.get().key());
        if (!explanation.isEmpty() && folders.isPresent()) {
            write(folders.get().prepare(recording, settings.grading().folder(result.get())), explanation);
        }
        store.take(line);
        listener.heard(recording, result.get());
        return Optional.of(recording);
    }

    private static void write(Path folder, Map<String, byte[]> files) throws CorpusException {
        try {
            Path made = Files.createDirectory(PartFiles.in(folder.toAbsolutePath().getParent()));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path name = Path.of(file.getKey());
                if (name.getNameCount() != 1 || name.isAbsolute() || file.getKey().startsWith(".")) {
                    throw new CorpusException("The explanation in " + folder + " has a file named '" + file.getKey()
                            + "', which is no plain name: whoever made it isn't this program.");
                }
                Files.write(made.resolve(name), file.getValue());
            }
            AtomicFiles.move(made, folder);
        } catch (IOException e) {
            throw new ResultStore.ResultsLostException("Cannot write the explanation to " + folder + " (" + AtomicFiles.reason(e)
                    + "): make room there, then resume the run.", e);
        }
    }
}
