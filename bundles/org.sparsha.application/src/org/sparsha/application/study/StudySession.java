/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.study.StudyOrder;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * One listener at work on a listening study: the pairs in the order and with the sides that hang on the listener's name, as the study's
 * page has them, and each choice on the disk before the next pair. Nothing in it tells what the sounds are of. For one thread at a time.
 */
public final class StudySession {

    private static final List<String> COLUMNS = List.of("listener", "trial", "left", "chosen", "seconds");

    private final String listener;
    private final Path file;
    private final List<Pair> pairs = new ArrayList<>();
    private Map<String, List<String>> rows;
    private int position;

    /**
     * Two sounds to choose from.
     *
     * @param trial its name in the answers
     * @param target what is to become clear
     * @param first the sound that comes first
     * @param second the other
     * @param swapped whether the first is the key's b
     */
    public record Pair(String trial, String target, Path first, Path second, boolean swapped) {

        /** @return what is asked */
        public String question() {
            return "Which makes " + target + " clearer?";
        }
    }

    private StudySession(StudyFolder folder, String listener) throws CorpusException {
        this.listener = listener;
        file = folder.answersOf(listener);
        Map<String, String> targets = folder.targets();
        List<String> trials = List.copyOf(targets.keySet());
        for (StudyOrder.Place place : StudyOrder.of(trials.size(), listener)) {
            String trial = trials.get(place.number());
            Path a = folder.listeners().resolve("sounds").resolve(trial + "-a.wav");
            Path b = a.resolveSibling(trial + "-b.wav");
            pairs.add(new Pair(trial, targets.get(trial), place.swapped() ? b : a, place.swapped() ? a : b, place.swapped()));
        }
        rows = answered();
        toFirstOpen();
    }

    /**
     * Begins or goes on, at the first pair without an answer.
     *
     * @param folder a study's folder, or the part of it that listeners get
     * @param listener the listener's name or code
     * @return the session
     * @throws CorpusException where it is no study, the name is empty, or the answers there are somebody else's
     */
    public static StudySession open(Path folder, String listener) throws CorpusException {
        if (listener.isBlank()) {
            throw new CorpusException("Say who is listening: answers are kept by name.");
        }
        StudyFolder study = StudyFolder.of(folder);
        return new StudySession(study, listener.strip());
    }

    /** The rows on the disk, by trial. */
    private Map<String, List<String>> answered() throws CorpusException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return found;
        }
        Table table = TableFiles.read(file);
        List<OptionalInt> columns = COLUMNS.stream().map(name -> table.column(name)).toList();
        if (columns.stream().limit(4).anyMatch(OptionalInt::isEmpty)) {
            throw new CorpusException(file + " isn't a file of answers: move it away.");
        }
        for (List<String> row : table.rows()) {
            List<String> values = columns.stream().map(column -> Table.field(row, column)).toList();
            if (!values.get(0).equals(listener)) {
                throw new CorpusException(file + " has answers of " + values.get(0) + ": choose a name that differs by more than signs.");
            }
            found.put(values.get(1), values);
        }
        return found;
    }

    private void toFirstOpen() {
        position = 0;
        while (position < pairs.size() && rows.containsKey(pairs.get(position).trial())) {
            position++;
        }
    }

    /** @return who listens */
    public String listener() {
        return listener;
    }

    /** @return where the answers are */
    public Path file() {
        return file;
    }

    /** @return how many pairs there are */
    public int size() {
        return pairs.size();
    }

    /** @return how many of them have an answer */
    public int done() {
        return (int) pairs.stream().filter(pair -> rows.containsKey(pair.trial())).count();
    }

    /** @return how far one is, such as {@code Pair 3 of 12} */
    public String progress() {
        return current().isEmpty() ? "All " + size() + " pairs have an answer." : "Pair " + (position + 1) + " of " + size();
    }

    /** @return the pair in front; empty where all have an answer */
    public Optional<Pair> current() {
        return position < pairs.size() ? Optional.of(pairs.get(position)) : Optional.empty();
    }

    /** @return whether the first sound of the pair in front was chosen before; empty where it has no answer yet */
    public Optional<Boolean> chosen() {
        return current().flatMap(pair -> Optional.ofNullable(rows.get(pair.trial())).map(row -> row.get(3).equals(row.get(2))));
    }

    /**
     * Keeps a choice and goes to the next pair without one.
     *
     * @param first whether it is the sound that comes first
     * @param seconds how long it took; empty where nobody knows
     * @throws CorpusException where it can't be written; the pair stays in front then
     */
    public void choose(boolean first, OptionalDouble seconds) throws CorpusException {
        Pair pair = current().orElseThrow(() -> new CorpusException("All pairs have an answer."));
        Map<String, List<String>> after = answered(); // somebody may have answered elsewhere meanwhile
        after.put(pair.trial(), List.of(listener, pair.trial(), pair.swapped() ? "b" : "a", first != pair.swapped() ? "a" : "b",
                seconds.isPresent() ? String.format(Locale.ROOT, "%.2f", seconds.getAsDouble()) : ""));
        TableFiles.write(file, new Table(COLUMNS, List.copyOf(after.values())));
        rows = after;
        toFirstOpen();
    }

    /** Goes back to the pair before; a choice there takes the place of the one made. At the first pair nothing happens. */
    public void back() {
        position = Math.max(0, position - 1);
    }
}
