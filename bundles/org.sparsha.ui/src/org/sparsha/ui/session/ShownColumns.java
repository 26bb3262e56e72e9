/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingTable;

/**
 * Which columns of a table of recordings are worth a place in the window, and what they are called there: those that say something, the
 * chosen run's first.
 *
 * @param columns from left to right
 */
public record ShownColumns(List<Column> columns) {

    private static final Set<String> NEVER = Set.of("sha256");
    private static final int MOST_RUNS = 10;

    /** What a column tells, which decides how it is painted. */
    public enum Kind {
        /** A name or another text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** What a model heard. */
        HEARD,
        /** Whether it was right. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param name its name in the table
     * @param title what it is called in the window
     * @param kind what it tells
     */
    public record Column(String name, String title, Kind kind) {
    }

    /** Copies the list. */
    public ShownColumns {
        columns = List.copyOf(columns);
    }

    /**
     * Chooses columns.
     *
     * @param table the table, with the chosen run's columns under their plain names
     * @return the columns to show
     */
    public static ShownColumns of(RecordingTable table) {
        List<Column> first = new ArrayList<>();
        List<Column> attributes = new ArrayList<>();
        List<Column> runs = new ArrayList<>();
        for (String name : table.columns()) {
            if (NEVER.contains(name) || !says(table, name)) {
                continue;
            }
            if (RecordingTable.isOfRun(name)) {
                ofRun(table, name, first, runs);
            } else {
                (attributes.size() < 3 || name.equals("length") || name.startsWith("labelled.") || name.startsWith("agree.") ? attributes
                        : runs).add(new Column(name, title(table, name), kind(table, name)));
            }
        }
        List<Column> all = new ArrayList<>(attributes.subList(0, Math.min(3, attributes.size())));
        all.addAll(first);
        attributes.stream().skip(3).forEach(all::add);
        runs.stream().filter(column -> !RecordingTable.isOfRun(column.name())).forEach(all::add);
        runs.stream().filter(column -> RecordingTable.isOfRun(column.name())).limit(MOST_RUNS).forEach(all::add);
        return new ShownColumns(all);
    }

    /**
     * All columns that could be shown.
     *
     * @param table the table, with the chosen run's columns under their plain names
     * @return those that the program would choose, then the others
     */
    public static ShownColumns all(RecordingTable table) {
        List<Column> all = new ArrayList<>(of(table).columns());
        for (String name : table.columns()) {
            if (all.stream().noneMatch(known -> known.name().equals(name))) {
                String plain = name.replaceAll("\\..*", "");
                all.add(new Column(name, title(table, name), plain.equals("hears") ? Kind.HEARD : plain.equals("right") ? Kind.RIGHT
                        : kind(table, name)));
            }
        }
        return new ShownColumns(all);
    }

    /**
     * Some of these.
     *
     * @param names names of columns from left to right
     * @return those of them that are there; empty where none is
     */
    public Optional<ShownColumns> named(List<String> names) {
        List<Column> named = names.stream().flatMap(name -> columns.stream().filter(column -> column.name().equals(name))).toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(new ShownColumns(named));
    }

    /** What people said in a task is called after the task only where there are several. */
    private static String title(RecordingTable table, String name) {
        for (String kind : List.of("labelled.", "agree.", "gold.")) {
            if (name.startsWith(kind)) {
                boolean single = table.columns().stream().filter(column -> column.startsWith(kind)).count() == 1;
                String plain = kind.equals("labelled.") ? "labelled by" : kind.substring(0, kind.length() - 1);
                return single ? plain : plain + ", " + name.substring(kind.length());
            }
        }
        return name.equals("file") ? "recording" : name;
    }

    private static void ofRun(RecordingTable table, String name, List<Column> first, List<Column> runs) {
        int dot = name.indexOf('.');
        String plain = dot < 0 ? name : name.substring(0, dot);
        if (dot >= 0) {
            if (plain.equals("hears") && !same(table, "hears", name)) {
                runs.add(new Column(name, name.substring(dot + 1), Kind.HEARD));
            }
            return;
        }
        switch (plain) {
            case "hears" -> first.add(0, new Column(name, name, Kind.HEARD));
            case "right" -> first.add(new Column(name, name, Kind.RIGHT));
            case "truth" -> {
                if (!same(table, "label", name)) {
                    first.add(new Column(name, "meant as", Kind.TEXT));
                }
            }
            case "warnings" -> first.add(new Column(name, name, Kind.TEXT));
            default -> first.add(new Column(name, name.replace("heard-", "").replace("off-", "off, "), Kind.NUMBER));
        }
    }

    /** Whether a column says nothing that another one doesn't say, too. */
    private static boolean same(RecordingTable table, String one, String other) {
        try {
            return table.columns().contains(one) && table.columns().contains(other) && table.isRepeated(one, other);
        } catch (CorpusException e) {
            throw new IllegalStateException("The table has named the columns", e);
        }
    }

    private static boolean says(RecordingTable table, String name) {
        List<String> values = values(table, name);
        return name.equals("file") || values.stream().anyMatch(value -> !value.isEmpty());
    }

    private static Kind kind(RecordingTable table, String name) {
        return !name.equals("file") && says(table, name) && values(table, name).stream().limit(50)
                .allMatch(value -> value.matches("[+-]?[0-9]*\\.?[0-9]*")) ? Kind.NUMBER : Kind.TEXT;
    }

    private static List<String> values(RecordingTable table, String name) {
        try {
            return table.values(name);
        } catch (CorpusException e) {
            throw new IllegalStateException("The table has named the column", e);
        }
    }
}
