/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.project.RecordingFilter;

/**
 * The recordings that an evaluation is about.
 *
 * @param corpus the corpus, at least one recording
 * @param words the words of the command line that open it again
 */
record ChosenCorpus(Corpus corpus, List<String> words) {

    static ChosenCorpus of(String place, LabelledCorpusArguments arguments, String filter, CommandContext context) throws SparshaException {
        return of(arguments.open(place, context.runtime().corpora(), context.progress("Searching")), place, arguments.words(place), filter);
    }

    /** Of a corpus that is open already. */
    static ChosenCorpus of(Corpus all, String place, List<String> again, String filter) throws SparshaException {
        RecordingFilter wanted = RecordingFilter.parse(filter);
        Corpus corpus = wanted.conditions().isEmpty() ? all : all.filtered(wanted);
        if (corpus.size() == 0) {
            throw new WrongCallException(wanted.conditions().isEmpty()
                    ? "The corpus " + place + " has no labelled recording; 'sparsha corpus scan' says why."
                    : "No recording fits the filter '" + wanted.text() + "'.");
        }
        List<String> words = new ArrayList<>(again);
        if (!wanted.conditions().isEmpty()) {
            words.addAll(List.of("--filter", wanted.text()));
        }
        return new ChosenCorpus(corpus, words);
    }
}
