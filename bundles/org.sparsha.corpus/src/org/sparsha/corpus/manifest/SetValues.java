/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * Values that people have set in the rows of a manifest: a table beside it, so that the manifest stays as it was imported. Each line is one
 * value of one recording; of several for the same, the last holds. A recording that was given another path since is known by its digest.
 * Immutable.
 *
 * @param entries the values, the oldest first
 */
public record SetValues(List<Entry> entries) {

    /** What the table's name ends with, in place of the manifest's ending. */
    public static final String ENDING = ".attributes.csv";

    private static final List<String> COLUMNS = List.of("change", "time", "file", "start", "end", "sha256", "attribute", "value");

    /**
     * One value.
     *
     * @param change number of the change it belongs to, from 1
     * @param time when it was set, as ISO 8601 has it
     * @param file the file as the manifest named it
     * @param start start in seconds as the manifest has it; empty for the file's
     * @param end end in seconds as the manifest has it; empty for the file's
     * @param sha256 the file's digest; empty where the manifest has none
     * @param attribute name of the column
     * @param value what is in it; empty for nothing
     */
    public record Entry(int change, String time, String file, String start, String end, String sha256, String attribute, String value) {

        private String key() {
            return place(file, start, end);
        }

        private String soundKey() {
            return place(sha256, start, end);
        }
    }

    /** Copies the list. */
    public SetValues {
        entries = List.copyOf(entries);
    }

    /**
     * @param manifest a manifest
     * @return where values that were set in it are
     */
    public static Path file(Path manifest) {
        return manifest.resolveSibling(AudioListing.stem(String.valueOf(manifest.getFileName())) + ENDING);
    }

    /**
     * Reads the values of a manifest.
     *
     * @param manifest the manifest
     * @return what was set in it; nothing where nobody has
     * @throws CorpusException where the table can't be read or is damaged
     */
    public static SetValues of(Path manifest) throws CorpusException {
        Path file = file(manifest);
        if (!Files.isRegularFile(file)) {
            return new SetValues(List.of());
        }
        Table table = TableFiles.read(file);
        List<Entry> entries = new ArrayList<>(table.rows().size());
        try {
            int[] at = COLUMNS.stream().mapToInt(name -> table.column(name).orElseThrow()).toArray();
            for (List<String> row : table.rows()) {
                entries.add(new Entry(Integer.parseInt(row.get(at[0])), row.get(at[1]), row.get(at[2]), row.get(at[3]), row.get(at[4]),
                        row.get(at[5]), row.get(at[6]), row.get(at[7])));
            }
        } catch (NumberFormatException | java.util.NoSuchElementException e) {
            throw new CorpusException("The values set by hand in " + file + " can't be read: it wants the columns "
                    + String.join(", ", COLUMNS) + ", with a number in the first. Put it right, or take it away.", e);
        }
        return new SetValues(entries);
    }

    /**
     * Writes the values beside a manifest.
     *
     * @param manifest the manifest
     * @throws CorpusException where they can't be written; then the old ones stay
     */
    public void write(Path manifest) throws CorpusException {
        TableFiles.write(file(manifest), new Table(COLUMNS, entries.stream().map(entry -> List.of(String.valueOf(entry.change()),
                entry.time(), entry.file(), entry.start(), entry.end(), entry.sha256(), entry.attribute(), entry.value())).toList()));
    }

    /** @return number of the last change; 0 where there is none */
    public int lastChange() {
        return entries.stream().mapToInt(Entry::change).max().orElse(0);
    }

    /** @return the same without the last change */
    public SetValues withoutLast() {
        int last = lastChange();
        return new SetValues(entries.stream().filter(entry -> entry.change() != last).toList());
    }

    /**
     * @param more values of a further change
     * @return the same with them
     */
    public SetValues with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new SetValues(all);
    }

    /**
     * A manifest as it is with these values.
     *
     * @param table the manifest as it was imported
     * @param file its column of files
     * @return the manifest with what was set, in further columns where it hasn't them
     */
    Table applied(Table table, int file) {
        if (entries.isEmpty()) {
            return table;
        }
        OptionalInt start = table.column("start");
        OptionalInt end = table.column("end");
        OptionalInt digest = table.column("sha256");
        List<String> keys = table.rows().stream().map(row -> place(row.get(file).strip(), Table.field(row, start), Table.field(row, end)))
                .toList();
        Set<String> there = Set.copyOf(keys);
        Map<String, Map<String, String>> byPlace = new HashMap<>();
        Map<String, Map<String, String>> bySound = new HashMap<>();
        List<String> columns = new ArrayList<>(table.columns());
        for (Entry entry : entries) {
            boolean known = there.contains(entry.key());
            if (known || !entry.sha256().isEmpty()) {
                (known ? byPlace : bySound).computeIfAbsent(known ? entry.key() : entry.soundKey(), key -> new LinkedHashMap<>())
                        .put(entry.attribute(), entry.value());
            }
            if (!columns.contains(entry.attribute())) {
                columns.add(entry.attribute());
            }
        }
        Map<String, Integer> places = columns.stream().collect(Collectors.toMap(name -> name, columns::indexOf, (a, b) -> a));
        List<List<String>> rows = new ArrayList<>(table.rows().size());
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> row = new ArrayList<>(table.rows().get(i));
            while (row.size() < columns.size()) {
                row.add("");
            }
            Map<String, String> moved = digest.isEmpty() ? Map.of()
                    : bySound.getOrDefault(place(Table.field(row, digest), Table.field(row, start), Table.field(row, end)), Map.of());
            moved.forEach((name, value) -> row.set(places.get(name), value));
            byPlace.getOrDefault(keys.get(i), Map.of()).forEach((name, value) -> row.set(places.get(name), value));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** A file and a part of it, whichever way its times are written. */
    private static String place(String file, String start, String end) {
        return file + "#" + time(start, "0.0") + "-" + time(end, "");
    }

    private static String time(String text, String none) {
        return Times.isNone(text) ? none : Times.parse(text).isPresent() ? String.valueOf(Times.parse(text).getAsDouble()) : text;
    }
}
