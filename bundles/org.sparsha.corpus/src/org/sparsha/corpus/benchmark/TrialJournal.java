/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.journal.FolderLock;
import org.sparsha.corpus.journal.LineJournal;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Trials that outlive the process. Which explainers and budgets are asked for is no part of what a journal is for, so that others can be
 * added to it; everything else that decides a figure is. Thread-safe.
 */
public final class TrialJournal implements AutoCloseable {

    /** Name of the file of trials. */
    static final String TRIALS = "trials.jsonl";
    /** Name of the file of settings. */
    static final String SETTINGS = "settings.json";

    private final Path folder;
    private final FolderLock lock;
    private final LineJournal journal;
    private final Map<String, Trial> trials = new LinkedHashMap<>();

    private TrialJournal(Path folder, FolderLock lock, LineJournal journal) {
        this.folder = folder;
        this.lock = lock;
        this.journal = journal;
    }

    /**
     * Opens the journal of a benchmark; makes it where there is none.
     *
     * @param folder the benchmark's folder
     * @param settings name to value of all that decides a figure
     * @param resume whether trials that are there already count; else there must be none
     * @return the journal
     * @throws CorpusException where the folder can't be written to, holds a benchmark of other settings, or is in use
     */
    public static TrialJournal open(Path folder, Map<String, String> settings, boolean resume) throws CorpusException {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.tryLock(folder).orElseThrow(() -> new CorpusException(
                    "Another benchmark is writing to " + folder + " right now: wait for it, or choose another folder."));
            try {
                check(folder, settings, resume);
                AtomicFiles.writeText(folder.resolve(SETTINGS), json(settings));
                TrialJournal opened = new TrialJournal(folder, lock, LineJournal.open(folder.resolve(TRIALS)));
                try {
                    opened.journal.read(opened::keep);
                    return opened;
                } catch (IOException e) {
                    opened.journal.close();
                    throw e;
                }
            } catch (IOException | CorpusException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static void check(Path folder, Map<String, String> settings, boolean resume) throws IOException, CorpusException {
        Path file = folder.resolve(TRIALS);
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        if (!resume) {
            throw new CorpusException("The folder " + folder + " holds a benchmark already: go on with it (--resume) or choose another "
                    + "folder.");
        }
        Map<String, String> before = settings(folder.resolve(SETTINGS));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String old = before.getOrDefault(setting.getKey(), "");
            if (!old.equals(setting.getValue())) {
                throw new CorpusException("The benchmark in " + folder + " cannot go on, since its " + setting.getKey() + " was '" + old
                        + "', not '" + setting.getValue() + "': choose another folder for this one.");
            }
        }
    }

    private static String json(Map<String, String> settings) {
        JsonObject json = new JsonObject();
        settings.forEach(json::addProperty);
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n";
    }

    private static Map<String, String> settings(Path file) throws CorpusException {
        try {
            Map<String, String> settings = new LinkedHashMap<>();
            JsonParser.parseString(Files.readString(file)).getAsJsonObject().asMap()
                    .forEach((name, value) -> settings.put(name, value.getAsString()));
            return settings;
        } catch (IOException | JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new CorpusException("The settings of the benchmark, " + file + ", are missing or damaged: start again in another "
                    + "folder.", e);
        }
    }

    private boolean keep(String line) {
        Optional<Trial> trial = TrialLines.read(line);
        trial.ifPresent(one -> trials.put(one.key(), one));
        return trial.isPresent();
    }

    /**
     * @param key key of a trial
     * @param sound digest of what is read for it now
     * @return the trial that is known and holds; empty where there is none
     */
    public synchronized Optional<Trial> known(String key, String sound) {
        return Optional.ofNullable(trials.get(key)).filter(trial -> trial.sound().equals(sound));
    }

    /** @return all trials, in no particular order */
    public synchronized List<Trial> trials() {
        return new ArrayList<>(trials.values());
    }

    /**
     * Keeps a trial.
     *
     * @param trial what is known of it
     * @throws CorpusException where it can't be written
     */
    public synchronized void add(Trial trial) throws CorpusException {
        try {
            journal.append(TrialLines.of(trial));
            trials.put(trial.key(), trial);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static CorpusException failed(Path folder, IOException e) {
        return new CorpusException("Cannot write the benchmark to " + folder + " (" + AtomicFiles.reason(e)
                + "): make room there or choose another folder.", e);
    }

    @Override
    public synchronized void close() throws CorpusException {
        try (lock) {
            journal.close();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }
}
