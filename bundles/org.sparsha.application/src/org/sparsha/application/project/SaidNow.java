/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.RecordingFilter;

/**
 * What the corpora of runs say now, beside what they said when the runs were made: first by the digest of all that is said, and where that
 * is another one, by what the results depend on. A corpus is read once for runs on the same recordings that follow each other, and its
 * digest kept for all. For one thread.
 */
final class SaidNow {

    private final ProjectRuns runs;
    private final Map<List<String>, Optional<String>> digests = new HashMap<>();
    private List<String> lastChoice = List.of();
    private Optional<Corpus> last = Optional.empty();

    /** Reads the results of a run. */
    @FunctionalInterface
    interface Results {
        SavedRun read() throws CorpusException;
    }

    SaidNow(ProjectRuns runs) {
        this.runs = runs;
    }

    /** {@code words} are the options that the run was asked for by; its results are only read where its corpus says something else now. */
    RunLine.Said of(RunSettings settings, List<String> words, Results results) throws CorpusException {
        if (words.isEmpty()) {
            return RunLine.Said.THE_SAME;
        }
        List<String> choice = choice(words);
        Optional<String> digest = digests.containsKey(choice) ? digests.get(choice) : corpus(choice).map(EvaluateCorpus::digest);
        digests.put(choice, digest);
        if (digest.isEmpty()) {
            return RunLine.Said.NOTHING;
        }
        if (digest.get().equals(settings.values().get(RunSettings.CORPUS_SHA256))) {
            return RunLine.Said.THE_SAME;
        }
        Optional<Corpus> corpus = corpus(choice);
        return corpus.isPresent() && results.read().isAbout(corpus.get()) ? RunLine.Said.THE_SAME : RunLine.Said.ANOTHER;
    }

    /** Those of a run's options that choose recordings and what is true of them. */
    static List<String> choice(List<String> words) {
        return List.of(value(words, "--corpus"), value(words, "--filter"), value(words, "--labels"),
                words.contains(ProjectRuns.ANSWERS) ? ProjectRuns.ANSWERS : "");
    }

    private Optional<Corpus> corpus(List<String> choice) {
        if (!choice.equals(lastChoice)) {
            lastChoice = choice;
            last = read(choice);
        }
        return last;
    }

    private Optional<Corpus> read(List<String> choice) {
        try {
            Corpus said = runs.corpus(given(choice.get(0)), RecordingFilter.parse(choice.get(1)), Progress.none());
            return Optional.of(runs.asked(said, given(choice.get(2)), !choice.get(3).isEmpty()));
        } catch (CorpusException e) {
            return Optional.empty(); // what can't be read is not what it was
        }
    }

    private static Optional<String> given(String word) {
        return Optional.of(word).filter(one -> !one.isEmpty());
    }

    private static String value(List<String> words, String option) {
        int at = words.indexOf(option);
        return at < 0 || at + 1 == words.size() ? "" : words.get(at + 1);
    }
}
