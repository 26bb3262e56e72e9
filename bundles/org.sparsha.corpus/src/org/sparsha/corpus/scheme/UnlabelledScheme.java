/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;

/** A corpus that is to be annotated: whatever its folders are named after, that is no label. Never guessed. */
final class UnlabelledScheme implements LabelScheme {

    @Override
    public String id() {
        return Corpora.UNLABELLED;
    }

    @Override
    public String title() {
        return "No labels yet";
    }

    @Override
    public String description() {
        return "No recording has a label: a corpus that is to be annotated.";
    }

    @Override
    public SchemeGuess guess(AudioListing listing) {
        return SchemeGuess.none(id());
    }

    @Override
    public Corpus read(AudioListing listing, Progress progress) {
        List<ScanProblem> problems = new ArrayList<>(listing.problems());
        listing.audio().forEach(path -> problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, path, "It has no label yet.")));
        return new Corpus(Corpora.name(listing.root()), listing.root(), id(), List.of(), problems);
    }

    /** A corpus with the recordings of its folder that have no label, which are no problems of it then. */
    static Corpus completed(Corpus corpus, AudioListing listing) {
        Set<Path> known = new HashSet<>();
        corpus.recordings().forEach(recording -> known.add(normal(recording.file())));
        List<Recording> recordings = new ArrayList<>(corpus.recordings());
        Set<String> added = new HashSet<>();
        for (String path : listing.audio()) {
            if (!known.contains(normal(listing.root().resolve(path)))) {
                recordings.add(Recording.of(listing.root(), path, Labels.NONE));
                added.add(path);
            }
        }
        if (added.isEmpty()) {
            return corpus;
        }
        recordings.sort(Comparator.comparing(Recording::path));
        List<ScanProblem> problems = corpus.problems().stream()
                .filter(problem -> problem.kind() != ScanProblem.Kind.UNLABELLED || !added.contains(problem.path())).toList();
        return new Corpus(corpus.name(), corpus.root(), corpus.scheme(), recordings, problems);
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
