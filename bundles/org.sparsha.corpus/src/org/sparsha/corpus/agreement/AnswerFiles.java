/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/** The files of several people: those named, and those in folders that have one folder a person. */
public final class AnswerFiles {

    /** Table of a person's answers to whole recordings, in the folder named like them. */
    public static final String LABELS = "labels.csv";

    private AnswerFiles() {
    }

    /**
     * @param places files; or folders, in whose subfolders the tables {@value #LABELS} or else the TextGrids and ELAN files are taken. The
     *        subfolder {@code gold} is nobody's
     * @return the files, in the order given, those of a folder by name
     * @throws CorpusException where a folder can't be read or has none, or tables and stretches are mixed
     */
    public static List<Path> of(List<Path> places) throws CorpusException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                List<Path> found = inside(place);
                if (found.isEmpty()) {
                    throw new CorpusException("There are no answers in " + place + ": it wants a folder for each person, with a table "
                            + LABELS + " or TextGrids in it.");
                }
                files.addAll(found);
            } else {
                files.add(place);
            }
        }
        long stretches = files.stream().filter(StretchFiles::isOne).count();
        if (stretches > 0 && stretches < files.size()) {
            throw new CorpusException("Tables of answers and files of stretches can't be compared with each other: name only one sort.");
        }
        return files;
    }

    private static List<Path> inside(Path folder) throws CorpusException {
        List<Path> tables = new ArrayList<>();
        List<Path> stretches = new ArrayList<>();
        for (Path person : list(folder)) {
            if (Files.isDirectory(person) && !person.getFileName().toString().equals("gold")) {
                if (Files.isRegularFile(person.resolve(LABELS))) {
                    tables.add(person.resolve(LABELS));
                }
                list(person).stream().filter(StretchFiles::isOne).forEach(stretches::add);
            }
        }
        return tables.isEmpty() ? stretches : tables;
    }

    private static List<Path> list(Path folder) throws CorpusException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException e) {
            throw new CorpusException("The folder " + folder + " can't be read (" + AtomicFiles.reason(e) + ").", e);
        }
    }
}
