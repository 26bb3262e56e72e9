/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/** The tables of a study: the key, which listeners don't get to see, and their answers. */
public final class StudyTables {

    private StudyTables() {
    }

    /**
     * @param trials trials
     * @return the key
     */
    public static Table key(List<StudyTrial> trials) {
        return new Table(List.of("trial", "recording", "target", "a", "b"), trials.stream()
                .map(trial -> List.of(trial.id(), trial.recording(), trial.target(), trial.a(), trial.b())).toList());
    }

    /**
     * @param file a key
     * @return its trials
     * @throws CorpusException where it can't be read or isn't one
     */
    public static List<StudyTrial> readKey(Path file) throws CorpusException {
        Table table = TableFiles.read(file);
        List<OptionalInt> columns = columns(table, file, "trial", "recording", "target", "a", "b");
        List<StudyTrial> trials = new ArrayList<>();
        for (List<String> row : table.rows()) {
            trials.add(new StudyTrial(Table.field(row, columns.get(0)), Table.field(row, columns.get(1)),
                    Table.field(row, columns.get(2)), Table.field(row, columns.get(3)), Table.field(row, columns.get(4))));
        }
        return trials;
    }

    /**
     * What listeners may see of the pairs: their names and what is asked for.
     *
     * @param trials trials
     * @return a table without the recordings and what the sounds are of
     */
    public static Table pairs(List<StudyTrial> trials) {
        return new Table(List.of("trial", "target"), trials.stream().map(trial -> List.of(trial.id(), trial.target())).toList());
    }

    /**
     * @param file a table of pairs, or a key, of which the same is read
     * @return the target of each trial, in the order of the file
     * @throws CorpusException where it can't be read or isn't one
     */
    public static Map<String, String> readPairs(Path file) throws CorpusException {
        Table table = TableFiles.read(file);
        List<OptionalInt> columns = columns(table, file, "trial", "target");
        Map<String, String> targets = new LinkedHashMap<>();
        table.rows().forEach(row -> targets.put(Table.field(row, columns.get(0)), Table.field(row, columns.get(1))));
        return targets;
    }

    /**
     * @param file a listener's answers, as the page saves them
     * @return the answers
     * @throws CorpusException where it can't be read or a line says neither a nor b
     */
    public static List<StudyAnswer> readAnswers(Path file) throws CorpusException {
        Table table = TableFiles.read(file);
        List<OptionalInt> columns = columns(table, file, "listener", "trial", "chosen");
        List<StudyAnswer> answers = new ArrayList<>();
        for (List<String> row : table.rows()) {
            String chosen = Table.field(row, columns.get(2)).strip();
            if (!chosen.equals("a") && !chosen.equals("b")) {
                throw new CorpusException(file + " has a line whose 'chosen' is '" + chosen + "', neither a nor b: take the file as the "
                        + "page of the study saved it.");
            }
            answers.add(new StudyAnswer(Table.field(row, columns.get(0)), Table.field(row, columns.get(1)), chosen.equals("a")));
        }
        return answers;
    }

    private static List<OptionalInt> columns(Table table, Path file, String... names) throws CorpusException {
        List<OptionalInt> columns = new ArrayList<>();
        for (String name : names) {
            OptionalInt column = table.column(name);
            if (column.isEmpty()) {
                throw new CorpusException(file + " has no column '" + name + "': it isn't a table of a listening study.");
            }
            columns.add(column);
        }
        return columns;
    }
}
