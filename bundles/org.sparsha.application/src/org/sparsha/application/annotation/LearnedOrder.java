/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.Suggestion;

/**
 * What a model that learned from a person's own answers says of the recordings they haven't answered, in the order in which their answers
 * would teach it most. It lies in the person's folder and can be made again at any time.
 *
 * @param entries a recording each
 */
public record LearnedOrder(List<Entry> entries) {

    /** Name of its file in a person's folder. */
    public static final String FILE = "learned.csv";

    private static final List<String> COLUMNS = List.of("file", "label", "certainty");

    /**
     * A recording.
     *
     * @param recording its key
     * @param label the model's answer
     * @param certainty how sure it is, 0 to 1
     */
    public record Entry(String recording, String label, double certainty) {
    }

    /** Copies the list. */
    public LearnedOrder {
        entries = List.copyOf(entries);
    }

    /**
     * @param folder a person's folder in a task
     * @return what was learned last; empty for nothing yet
     * @throws CorpusException where it can't be read
     */
    public static Optional<LearnedOrder> read(Path folder) throws CorpusException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Table table = TableFiles.read(file);
        List<Entry> entries = new ArrayList<>();
        for (List<String> row : table.rows()) {
            try {
                entries.add(new Entry(Table.field(row, table.column("file")), Table.field(row, table.column("label")),
                        Double.parseDouble(Table.field(row, table.column("certainty")))));
            } catch (NumberFormatException e) {
                throw new CorpusException("The learned order " + file + " is damaged: delete it; it is made again from the answers.", e);
            }
        }
        return Optional.of(new LearnedOrder(entries));
    }

    /**
     * @param folder a person's folder in a task
     * @throws CorpusException where it can't be written
     */
    public void write(Path folder) throws CorpusException {
        TableFiles.write(folder.resolve(FILE), new Table(COLUMNS, entries.stream().map(entry -> List.of(entry.recording(), entry.label(),
                String.format(Locale.ROOT, "%.4f", entry.certainty()))).toList()));
    }

    /** Recording to place, from 0 on. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        entries.forEach(entry -> places.put(entry.recording(), places.size()));
        return places;
    }

    /** Recording to what is proposed for it. */
    Map<String, Suggestion> suggestions() {
        Map<String, Suggestion> suggestions = new HashMap<>();
        entries.forEach(entry -> suggestions.put(entry.recording(), new Suggestion("the model of your answers", Optional.of(entry.label()),
                OptionalDouble.of(entry.certainty()), List.of())));
        return suggestions;
    }
}
