/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.sparsha.audio.SoundReader;

/**
 * A collection of recordings, most of them labelled: only {@link org.sparsha.corpus.scheme.Corpora#openAll} gives recordings that have
 * no label yet. Immutable.
 *
 * @param name short name, such as that of its folder
 * @param root the folder that relative paths begin at
 * @param scheme id of the label scheme it was read by
 * @param recordings the recordings, in the order of their paths
 * @param problems what had to be left out
 */
public record Corpus(String name, Path root, String scheme, List<Recording> recordings, List<ScanProblem> problems) {

    /** Copies the lists. */
    public Corpus {
        recordings = List.copyOf(recordings);
        problems = List.copyOf(problems);
    }

    /** @return number of recordings */
    public int size() {
        return recordings.size();
    }

    /** @return the classes, sorted by code point */
    public List<String> labels() {
        return distinct(recordings, Recording::label);
    }

    /** @return the speakers that are named, sorted by code point */
    public List<String> speakers() {
        return distinct(recordings, Recording::speaker);
    }

    /**
     * Counts recordings by something, such as {@code Recording::label}.
     *
     * @param by what to count by; empty texts are counted too
     * @return value to number of recordings, sorted by value
     */
    public Map<String, Integer> counts(Function<Recording, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Recording recording : recordings) {
            counts.merge(by.apply(recording), 1, Integer::sum);
        }
        return new LinkedHashMap<>(counts);
    }

    /**
     * The part that has classes: some corpora rate recordings on dimensions without naming a class.
     *
     * @return a corpus of the recordings with a label; the others are problems of it
     */
    public Corpus labelled() {
        List<Recording> kept = recordings.stream().filter(recording -> !recording.label().isEmpty()).toList();
        if (kept.size() == recordings.size()) {
            return this;
        }
        List<ScanProblem> more = new ArrayList<>(problems);
        recordings.stream().filter(recording -> recording.label().isEmpty()).forEach(recording -> more
                .add(new ScanProblem(ScanProblem.Kind.UNLABELLED, recording.path(), "It has values of dimensions, but no class.")));
        return new Corpus(name, root, scheme, kept, more);
    }

    /** @return number of recordings with a class or a value of a dimension */
    public int ratedCount() {
        return (int) recordings.stream().filter(Recording::isRated).count();
    }

    /**
     * The part that a model can be judged on.
     *
     * @return a corpus of the recordings with a class or a value of a dimension; the others are problems of it
     */
    public Corpus rated() {
        List<Recording> kept = recordings.stream().filter(Recording::isRated).toList();
        if (kept.size() == recordings.size()) {
            return this;
        }
        List<ScanProblem> more = new ArrayList<>(problems);
        recordings.stream().filter(recording -> !recording.isRated()).forEach(recording -> more
                .add(new ScanProblem(ScanProblem.Kind.UNLABELLED, recording.path(), "It has no label yet.")));
        return new Corpus(name, root, scheme, kept, more);
    }

    /**
     * The part of this corpus that fits.
     *
     * @param wanted which recordings to keep
     * @return a corpus of those, with the same problems
     */
    public Corpus filtered(Predicate<Recording> wanted) {
        return new Corpus(name, root, scheme, recordings.stream().filter(wanted).toList(), problems);
    }

    /**
     * This corpus with other recordings, for instance with their labels renamed.
     *
     * @param newRecordings the recordings
     * @return a corpus of those, with the same problems
     */
    public Corpus withRecordings(List<Recording> newRecordings) {
        return new Corpus(name, root, scheme, newRecordings, problems);
    }

    /**
     * This corpus with its files read by another reader.
     *
     * @param reader reads them
     * @return the same recordings and problems
     */
    public Corpus heardBy(SoundReader reader) {
        return recordings.stream().allMatch(recording -> recording.reader() == reader) ? this
                : withRecordings(recordings.stream().map(recording -> recording.heardBy(reader)).toList());
    }

    private static List<String> distinct(Collection<Recording> recordings, Function<Recording, String> by) {
        TreeSet<String> values = new TreeSet<>();
        for (Recording recording : recordings) {
            values.add(by.apply(recording));
        }
        values.remove("");
        return List.copyOf(values);
    }
}
