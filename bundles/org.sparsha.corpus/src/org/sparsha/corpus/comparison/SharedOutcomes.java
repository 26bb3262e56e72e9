/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;

/** The outcomes that runs share, grouped by what a bootstrap draws: speakers, or recordings where fewer than two are named. */
abstract sealed class SharedOutcomes permits SharedClasses, SharedDimensions {

    private final List<List<String>> units;
    private final int recordings;
    private final boolean bySpeaker;

    SharedOutcomes(Map<String, String> speakers) {
        Map<String, List<String>> groups = new TreeMap<>();
        speakers.forEach((key, speaker) -> groups.computeIfAbsent(speaker, name -> new ArrayList<>()).add(key));
        bySpeaker = groups.size() >= 2 && !groups.containsKey("");
        units = bySpeaker ? List.copyOf(groups.values()) : speakers.keySet().stream().map(List::of).toList();
        recordings = speakers.size();
    }

    /** Finds what runs share. */
    static SharedOutcomes of(List<SavedRun> runs) throws CorpusException {
        if (runs.size() < 2) {
            throw new CorpusException("To compare, name two runs or more.");
        }
        Grading grading = runs.get(0).settings().grading();
        for (SavedRun run : runs) {
            if (!run.settings().grading().isJudged()) {
                throw new CorpusException("The run in " + run.folder() + " has answers only: nothing is judged in it that could be "
                        + "compared.");
            }
            if (run.settings().grading() != grading) {
                throw new CorpusException("The run in " + run.folder() + " is of another kind than that in " + runs.get(0).folder()
                        + ": models of classes and models of dimensions can't be compared.");
            }
        }
        SharedOutcomes shared = grading == Grading.CLASSES ? SharedClasses.of(runs) : SharedDimensions.of(runs);
        if (shared.recordings == 0) {
            throw new CorpusException("The runs share no recording with an outcome: compare runs on one corpus.");
        }
        return shared;
    }

    /** Keys that every run has, in the order of the first. */
    static <R extends RunResult> Set<String> keys(List<Map<String, R>> runs) {
        Set<String> keys = new LinkedHashSet<>(runs.get(0).keySet());
        runs.forEach(run -> keys.retainAll(run.keySet()));
        return keys;
    }

    static <R extends RunResult> Map<String, R> byKey(SavedRun run, Class<R> kind) {
        Map<String, R> results = new LinkedHashMap<>();
        run.results().stream().filter(kind::isInstance).map(kind::cast).forEach(result -> results.put(result.key(), result));
        return results;
    }

    final List<List<String>> unitKeys() {
        return units;
    }

    final int units() {
        return units.size();
    }

    final int recordings() {
        return recordings;
    }

    final boolean bySpeaker() {
        return bySpeaker;
    }

    final int[] everyUnit() {
        return IntStream.range(0, units.size()).toArray();
    }

    abstract List<String> measureNames();

    /** The measures of a run over units; a unit may come several times. A new array. */
    abstract double[] measures(int run, int[] drawn);

    /** How many recordings only the first of two runs was right about, and only the second; nothing where that has no meaning. */
    abstract List<long[]> discordant(int first, int second);
}
