/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;

/**
 * Which columns of a table are people. People choose from the same labels, so a column that shares no value with any other one is none; nor
 * is one whose name says that it is something else.
 */
final class PersonColumns {

    private static final Set<String> ATTRIBUTES = Set.of("speaker", "speaker_id", "actor", "gender", "sex", "age", "text", "transcript",
            "transcription", "sentence", "utterance", "split", "fold", "partition", "set", "start", "end", "duration", "length", "seconds",
            "sha256", "md5", "language", "lang", "session", "corpus", "dataset", "comment", "comments", "note", "notes", "date", "time",
            "channel", "sample_rate", "samplerate", "rate", "gold", "truth", "majority", "consensus", "agreement", "confidence", "index",
            "no", "nr", "#");

    private PersonColumns() {
    }

    /** The columns of these names. */
    static List<Integer> named(Table table, List<String> people, Path file) throws CorpusException {
        List<Integer> columns = new ArrayList<>();
        for (String person : people) {
            int column = table.columns().stream().map(String::strip).toList().indexOf(person);
            if (column < 0) {
                throw new CorpusException("The table " + file + " has no column of " + person + "; it has " + table.named() + ".");
            }
            columns.add(column);
        }
        return columns;
    }

    /** The columns that look like people's; those left out are named in {@code notes}. */
    static List<Integer> of(Table table, int unit, Path file, List<String> notes) {
        List<Integer> columns = new ArrayList<>();
        List<Set<String>> values = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Set<String> found = values(table, column);
            String name = table.columns().get(column).strip();
            boolean attribute = name.isEmpty() || ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT));
            if (column != unit && attribute && !found.isEmpty()) {
                attributes.add(name.isEmpty() ? "a column without a name" : name);
            } else if (column != unit && !attribute) {
                columns.add(column);
                values.add(found);
            }
        }
        List<Integer> people = new ArrayList<>();
        List<String> left = new ArrayList<>(attributes);
        for (int k = 0; k < columns.size(); k++) {
            if (values.get(k).isEmpty() || shares(values, k)) {
                people.add(columns.get(k));
            } else {
                left.add(table.columns().get(columns.get(k)).strip());
            }
        }
        if (people.size() < 2) {
            people = columns; // nobody shares a label with anybody: these are people who never agree
            left = attributes;
        }
        if (!left.isEmpty()) {
            notes.add("Not taken for people in " + file + ": " + String.join(", ", left) + ". If they are, name all people "
                    + "(--annotators).");
        }
        return people;
    }

    private static boolean shares(List<Set<String>> values, int one) {
        for (int other = 0; other < values.size(); other++) {
            if (other != one && values.get(one).stream().anyMatch(values.get(other)::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> values(Table table, int column) {
        Set<String> values = new HashSet<>();
        for (List<String> row : table.rows()) {
            String value = Table.field(row, OptionalInt.of(column));
            if (!MissingValues.isMissing(value)) {
                double number = Ratings.number(value);
                values.add(Double.isNaN(number) ? value : String.valueOf(number));
            }
        }
        return values;
    }
}
