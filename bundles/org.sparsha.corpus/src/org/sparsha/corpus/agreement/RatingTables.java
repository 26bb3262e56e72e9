/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * Reads answers from tables: long ones with a column of annotators, wide ones with a column each, or one table a person. Fields that stand
 * for no value ({@link MissingValues}) are answers not given.
 */
public final class RatingTables {

    private static final String[] UNITS = { "file", "unit", "recording", "item", "path", "id" };
    private static final String[] PEOPLE = { "annotator", "rater", "coder", "who", "worker" };
    private static final String[] LABELS = { "label", "answer", "category", "emotion", "value", "rating" };

    private RatingTables() {
    }

    /**
     * What was read.
     *
     * @param answers all answers
     * @param notes what had to be guessed, a sentence each
     */
    public record Reading(List<Ratings.Answer> answers, List<String> notes) {

        /** Copies the lists. */
        public Reading {
            answers = List.copyOf(answers);
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param files tables; where several have no column of annotators, each is one person's, named like its file, or like its folder where
     *        all files have one name
     * @param people names of the annotators wanted; empty for all. In a table with a column for each, the columns that are people
     * @return all answers
     * @throws CorpusException where a table can't be read or says neither who answered nor what
     */
    public static Reading read(List<Path> files, List<String> people) throws CorpusException {
        List<Ratings.Answer> answers = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean byFolder = files.size() > 1 && files.stream().map(Path::getFileName).distinct().count() == 1;
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            Path whole = file.toAbsolutePath();
            String name = byFolder ? String.valueOf(whole.getParent().getFileName()) : stem(whole.getFileName().toString());
            Table table = TableFiles.read(file);
            if (!names.add(name) && table.column(PEOPLE).isEmpty()) {
                throw new CorpusException("Two tables would both be " + name + "'s, " + file + " the second: give each person's file, or "
                        + "its folder, a name of its own.");
            }
            add(table, file, files.size() > 1 ? Optional.of(name) : Optional.empty(), people, answers, notes);
        }
        if (!people.isEmpty()) {
            refuseUnknown(people, answers);
            answers.removeIf(answer -> !people.contains(answer.annotator()));
        }
        refuseTwice(answers);
        if (answers.isEmpty()) {
            throw new CorpusException("There is no answer in " + files.get(0) + (files.size() > 1 ? " and the other tables" : "")
                    + ": every row wants a recording and a label.");
        }
        return new Reading(answers, notes);
    }

    private static void refuseUnknown(List<String> people, List<Ratings.Answer> answers) throws CorpusException {
        Set<String> known = new TreeSet<>(answers.stream().map(Ratings.Answer::annotator).toList());
        List<String> unknown = people.stream().filter(person -> !known.contains(person)).toList();
        if (!unknown.isEmpty()) {
            throw new CorpusException("There is no answer of " + String.join(", ", unknown) + "; there are answers of "
                    + String.join(", ", known) + ".");
        }
    }

    /** Which of two answers of one person to one recording counts is not for us to say. */
    private static void refuseTwice(List<Ratings.Answer> answers) throws CorpusException {
        Map<String, Map<String, String>> first = new HashMap<>();
        for (Ratings.Answer answer : answers) {
            String before = first.computeIfAbsent(answer.annotator(), key -> new HashMap<>()).putIfAbsent(answer.unit(),
                    answer.category());
            if (before != null && !before.equals(answer.category()) && !isSameNumber(before, answer.category())) {
                throw new CorpusException(answer.annotator() + " answered " + answer.unit() + " twice, with " + before + " and "
                        + answer.category() + ": keep one of the two rows.");
            }
        }
    }

    private static boolean isSameNumber(String one, String other) {
        double first = Ratings.number(one);
        return first == Ratings.number(other);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static void add(Table table, Path file, Optional<String> person, List<String> people, List<Ratings.Answer> answers,
            List<String> notes) throws CorpusException {
        OptionalInt unit = table.column(UNITS);
        OptionalInt who = table.column(PEOPLE);
        OptionalInt label = table.column(LABELS);
        OptionalInt time = table.column("time");
        if (unit.isEmpty()) {
            throw new CorpusException("The table " + file + " has no column of recordings (file, unit, recording or item); it has "
                    + table.named() + ".");
        }
        if (label.isPresent() && (who.isPresent() || person.isPresent())) {
            for (List<String> row : table.rows()) {
                add(answers, Table.field(row, unit), who.isPresent() ? Table.field(row, who) : person.get(), Table.field(row, label),
                        time(Table.field(row, time)));
            }
            return;
        }
        List<Integer> columns = people.isEmpty() ? PersonColumns.of(table, unit.getAsInt(), file, notes)
                : PersonColumns.named(table, people, file);
        if (columns.size() < 2 || person.isPresent()) {
            throw new CorpusException("The table " + file + " says what was answered but not by whom: it wants a column 'annotator' and a "
                    + "column 'label', or a column for each annotator, or give one table an annotator. It has " + table.named() + ".");
        }
        for (List<String> row : table.rows()) {
            for (int column : columns) {
                add(answers, Table.field(row, unit), table.columns().get(column).strip(), Table.field(row, OptionalInt.of(column)),
                        Optional.empty());
            }
        }
    }

    private static void add(List<Ratings.Answer> answers, String unit, String person, String label, Optional<Instant> time) {
        if (!unit.isEmpty() && !person.isEmpty() && !MissingValues.isMissing(label)) {
            answers.add(new Ratings.Answer(unit, person, label, time));
        }
    }

    /** A moment as tables of labels have it, such as 2026-11-29T10:00:00Z; anything else says nothing about when. */
    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text)).filter(Instant.EPOCH::isBefore);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
