/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.table.MissingValues;

/**
 * A scheme whose labels lie in files beside the audio, found by a key made from the recording's path.
 */
abstract class TableScheme implements LabelScheme {

    private static final int SAMPLE = 500;
    private final String id;
    private final String title;
    private final String description;

    TableScheme(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final String description() {
        return description;
    }

    /**
     * Finds the label files.
     *
     * @param listing the folder
     * @return their relative paths; empty where this isn't the scheme's corpus
     */
    abstract List<String> labelFiles(AudioListing listing);

    /**
     * The key under which the label of a recording is found.
     *
     * @param path relative path of a recording
     * @return the key; empty for a name that isn't of this corpus
     */
    abstract Optional<String> key(String path);

    /**
     * Reads one label file.
     *
     * @param listing the folder
     * @param labelFile relative path of the label file
     * @param sink takes key and labels; an empty label means that the corpus has none for it
     * @throws CorpusException where the file can't be read
     */
    abstract void readLabels(AudioListing listing, String labelFile, BiConsumer<String, Labels> sink) throws CorpusException;

    /**
     * Whether what the key gives is to be looked up in a file of another split first.
     *
     * @param path relative path of a recording
     * @return texts to put before the key, the best first
     */
    List<String> prefixes(String path) {
        return List.of("");
    }

    @Override
    public SchemeGuess guess(AudioListing listing) {
        if (listing.audio().isEmpty() || labelFiles(listing).isEmpty()) {
            return SchemeGuess.none(id);
        }
        List<String> misfits = new ArrayList<>();
        int parsed = 0;
        int looked = 0;
        int step = Math.max(1, listing.audio().size() / SAMPLE);
        for (int i = 0; i < listing.audio().size(); i += step) {
            looked++;
            if (key(listing.audio().get(i)).isPresent()) {
                parsed++;
            } else if (misfits.size() < SchemeGuess.EXAMPLES) {
                misfits.add(listing.audio().get(i));
            }
        }
        return new SchemeGuess(id, (double) parsed / looked, parsed, looked, misfits);
    }

    @Override
    public Corpus read(AudioListing listing, Progress progress) throws CorpusException {
        List<String> files = labelFiles(listing);
        if (files.isEmpty()) {
            throw new CorpusException("The folder " + listing.root() + " has no label files of the scheme '" + id + "': " + description);
        }
        Map<String, Labels> byKey = new java.util.HashMap<>();
        List<ScanProblem> problems = new ArrayList<>(listing.problems());
        for (String file : files) {
            progress.checkCancelled();
            readLabels(listing, file, byKey::put);
        }
        List<Recording> recordings = new ArrayList<>(listing.audio().size());
        for (String path : listing.audio()) {
            Optional<Labels> labels = find(byKey, path);
            if (labels.isEmpty()) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, path, "No label file of the scheme '" + id + "' names it."));
            } else if (MissingValues.isMissing(labels.get().label())) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, path, "The corpus itself gives it no class (no agreement)."));
            } else {
                recordings.add(Recording.of(listing.root(), path, labels.get()));
            }
        }
        return new Corpus(Corpora.name(listing.root()), listing.root(), id, recordings, problems);
    }

    private Optional<Labels> find(Map<String, Labels> byKey, String path) {
        Optional<String> key = key(path);
        if (key.isPresent()) {
            for (String prefix : prefixes(path)) {
                Labels labels = byKey.get(prefix + key.get());
                if (labels != null) {
                    return Optional.of(labels);
                }
            }
        }
        return Optional.empty();
    }
}
