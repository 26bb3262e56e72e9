/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.train.TrainingException;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * What is kept of one training that the window began: the words that do the same, its journal, what its process printed. The package lies
 * among the user's models.
 *
 * @param folder the folder; its name is the model's
 */
public record TrainingPlace(Path folder) {

    private static final String JOURNAL = "journal.jsonl";
    private static final String WORDS = "words.json";

    /** @return the model's name */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** @return the journal; perhaps not there yet */
    public Path journal() {
        return folder.resolve(JOURNAL);
    }

    /**
     * @param journal a journal
     * @return the file that stops the training which writes it, once it is there
     */
    public static Path stop(Path journal) {
        return journal.resolveSibling(journal.getFileName() + ".stop");
    }

    /** @return what the process printed, for when it ended without a word in its journal */
    public Path output() {
        return folder.resolve("output.txt");
    }

    /** @return where the folds' answers go */
    public Path heldOut() {
        return folder.resolve("held-out");
    }

    /**
     * @param root where all trainings lie; need not exist
     * @return the trainings, the newest first
     */
    public static List<TrainingPlace> all(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(WORDS))).map(TrainingPlace::new)
                    .sorted(Comparator.comparing(TrainingPlace::age).reversed().thenComparing(TrainingPlace::name)).toList();
        } catch (IOException e) {
            System.getLogger(TrainingPlace.class.getName()).log(System.Logger.Level.WARNING, "The trainings can't be listed", e);
            return List.of();
        }
    }

    private static long age(TrainingPlace place) {
        try {
            return Files.getLastModifiedTime(place.folder.resolve(WORDS)).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Keeps what was chosen, and takes away an earlier wish to stop.
     *
     * @param choice what is trained
     * @throws SparshaException where it can't be written
     */
    public void keep(TrainingChoice choice) throws SparshaException {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(stop(journal()));
        } catch (IOException e) {
            throw new TrainingException("The folder " + folder + " can't be written: " + AtomicFiles.reason(e) + ".", e);
        }
        AtomicFiles.writeText(folder.resolve(WORDS), new Gson().toJson(choice.words()));
    }

    /**
     * @param corpora opens the recordings
     * @return what was chosen
     * @throws SparshaException where it can't be read
     */
    public TrainingChoice choice(Corpora corpora) throws SparshaException {
        try {
            String[] words = new Gson().fromJson(Files.readString(folder.resolve(WORDS)), String[].class);
            return TrainingWords.parse(List.of(words)).by(corpora);
        } catch (IOException | JsonParseException | NullPointerException e) {
            throw new TrainingException("What was chosen for the training " + name() + " can't be read in " + folder + ".", e);
        }
    }

    /**
     * Reads the journal.
     *
     * @return how far it is; an empty course where there is none yet
     */
    public TrainingCourse course() {
        List<JournalEntry.Timed> entries = new ArrayList<>();
        if (Files.isRegularFile(journal())) {
            try (Stream<String> lines = Files.lines(journal())) {
                lines.map(JournalEntry::parse).flatMap(Optional::stream).forEach(entries::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                System.getLogger(TrainingPlace.class.getName()).log(System.Logger.Level.DEBUG, "The journal can't be read to its end", e);
            }
        }
        return TrainingCourse.of(entries);
    }

    /**
     * Asks the training to stop and keep the best so far.
     *
     * @throws TrainingException where that can't be said
     */
    public void stop() throws TrainingException {
        try {
            Files.writeString(stop(journal()), "");
        } catch (IOException e) {
            throw new TrainingException("The training " + name() + " can't be stopped: " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
