/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.study.StudyTables;

/**
 * Where a listening study lies: all of it, with its key, or only what listeners get.
 *
 * @param listeners the folder with {@code sounds/}
 * @param answers where answers go
 * @param key what the sounds are of; empty where only the listeners' part is there
 */
public record StudyFolder(Path listeners, Path answers, Optional<Path> key) {

    /** The pairs, as listeners may see them, in a study's folder. */
    static final String PAIRS = "study/pairs.csv";

    private static final String SOUNDS = "sounds";
    private static final String PART = "study";

    /**
     * @param folder a study's folder, or the part of it that listeners get
     * @return what lies where
     * @throws CorpusException where it is neither
     */
    public static StudyFolder of(Path folder) throws CorpusException {
        Path here = folder.toAbsolutePath().normalize();
        if (Files.isDirectory(here.resolve(PART).resolve(SOUNDS))) {
            return new StudyFolder(here.resolve(PART), here, Optional.of(here.resolve(MakeStudy.KEY)).filter(Files::isRegularFile));
        }
        if (Files.isDirectory(here.resolve(SOUNDS))) {
            Path above = here.getParent();
            return above != null && here.endsWith(PART) && Files.isRegularFile(above.resolve(MakeStudy.KEY)) ? of(above)
                    : new StudyFolder(here, here, Optional.empty());
        }
        throw new CorpusException("The folder " + folder + " holds no listening study: choose one that 'sparsha study make' or 'Make a "
                + "Study' has made.");
    }

    /** Target of each trial. */
    Map<String, String> targets() throws CorpusException {
        Path pairs = listeners.resolve(Path.of(PAIRS).getFileName());
        return StudyTables.readPairs(Files.isRegularFile(pairs) ? pairs : key.orElse(pairs));
    }

    /**
     * @param listener who
     * @return the file of their answers, named as the page names it
     */
    Path answersOf(String listener) {
        return answers.resolve("answers-" + listener.replaceAll("[^\\w-]+", "_") + ".csv");
    }

    /**
     * @return everybody's answers that lie in the study's folder, by name
     * @throws CorpusException where the folder can't be read
     */
    public List<Path> answerFiles() throws CorpusException {
        try (Stream<Path> files = Files.list(answers)) {
            return files.filter(file -> file.getFileName().toString().matches("answers-.*\\.csv")).sorted().toList();
        } catch (IOException e) {
            throw new CorpusException("The folder " + answers + " can't be read (" + AtomicFiles.reason(e) + ").", e);
        }
    }
}
