/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;

/**
 * A scheme by which the path of a recording tells everything.
 *
 * @param id name in scripts
 * @param title what it is called in a form
 * @param description the rule
 * @param specificity how sure a full fit makes one that it is this scheme, 0 to 1
 * @param rule path relative to the corpus, with {@code /} between folders, to labels; empty where it doesn't fit
 * @param whyNone such a path without labels to a sentence that says why; empty where it just doesn't fit
 */
record NameScheme(String id, String title, String description, double specificity, Function<String, Optional<Labels>> rule,
        Function<String, Optional<String>> whyNone) implements LabelScheme {

    private static final int SAMPLE = 2000;

    NameScheme(String id, String title, String description, double specificity, Function<String, Optional<Labels>> rule) {
        this(id, title, description, specificity, rule, path -> Optional.empty());
    }

    @Override
    public SchemeGuess guess(AudioListing listing) {
        List<String> misfits = new ArrayList<>();
        int parsed = 0;
        int looked = 0;
        int step = Math.max(1, listing.audio().size() / SAMPLE);
        for (int i = 0; i < listing.audio().size(); i += step) {
            looked++;
            String path = listing.audio().get(i);
            if (rule.apply(path).isPresent()) {
                parsed++;
            } else if (misfits.size() < SchemeGuess.EXAMPLES) {
                misfits.add(path);
            }
        }
        return new SchemeGuess(id, looked == 0 ? 0 : specificity * parsed / looked, parsed, looked, misfits);
    }

    @Override
    public Corpus read(AudioListing listing, Progress progress) {
        List<Recording> recordings = new ArrayList<>(listing.audio().size());
        List<ScanProblem> problems = new ArrayList<>(listing.problems());
        for (String path : listing.audio()) {
            progress.checkCancelled();
            Optional<Labels> labels = rule.apply(path);
            if (labels.isPresent()) {
                recordings.add(Recording.of(listing.root(), path, labels.get()));
            } else {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, path,
                        whyNone.apply(path).orElse("Does not fit the scheme '" + id + "'.")));
            }
        }
        return new Corpus(Corpora.name(listing.root()), listing.root(), id, recordings, problems);
    }
}
