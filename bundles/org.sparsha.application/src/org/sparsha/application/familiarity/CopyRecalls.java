/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.sparsha.corpus.Arousal;
import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.Recording;

/**
 * How right the answers to held-out recordings are, and to each kind of altered copy of them. Keys of the inner maps are the kinds, the
 * recordings themselves ("none") first; values are unweighted average recalls, 0 to 1. Immutable.
 *
 * @param all of all recordings
 * @param corpora of those of each corpus, where they are from several; empty otherwise
 * @param arousal of all, high arousal against low by the classes' anchors; empty where a class has none
 */
public record CopyRecalls(Map<String, Double> all, Map<String, Map<String, Double>> corpora, Map<String, Double> arousal) {

    /** Nothing was judged. */
    static final CopyRecalls NONE = new CopyRecalls(Map.of(), Map.of(), Map.of());

    /**
     * An answer to a recording or a copy of it.
     *
     * @param recording the recording
     * @param probabilities one a class
     * @param label number of the right class
     */
    record Judged(Recording recording, double[] probabilities, int label) {
    }

    /** Copies the maps. */
    public CopyRecalls {
        all = ordered(all);
        corpora = ordered(corpora);
        arousal = ordered(arousal);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * @param answers the answers, by kind of copy
     * @param labels the model's classes
     * @return how right they are
     */
    static CopyRecalls of(Map<String, List<Judged>> answers, List<String> labels) {
        TreeSet<String> names = new TreeSet<>();
        answers.values().forEach(list -> list.forEach(one -> names.add(CombinedCorpus.of(one.recording()))));
        Map<String, Map<String, Double>> corpora = new LinkedHashMap<>();
        if (names.size() > 1) {
            names.forEach(name -> corpora.put(name, each(answers, list -> recall(
                    list.stream().filter(one -> CombinedCorpus.of(one.recording()).equals(name)).toList()))));
        }
        boolean anchored = !labels.isEmpty() && Arousal.of(labels, new double[labels.size()]).isPresent();
        return new CopyRecalls(each(answers, CopyRecalls::recall), corpora,
                anchored ? each(answers, list -> arousal(list, labels)) : Map.of());
    }

    private static Map<String, Double> each(Map<String, List<Judged>> answers, Function<List<Judged>, Double> figure) {
        Map<String, Double> result = new LinkedHashMap<>();
        answers.forEach((kind, list) -> result.put(kind, figure.apply(list)));
        return result;
    }

    private static double recall(List<Judged> answers) {
        Map<Integer, int[]> classes = new TreeMap<>();
        answers.forEach(one -> count(classes, one.label(), HeldOutJudge.best(one.probabilities()) == one.label()));
        return mean(classes);
    }

    private static double arousal(List<Judged> answers, List<String> labels) {
        Map<Integer, int[]> kinds = new TreeMap<>();
        for (Judged one : answers) {
            Optional<Boolean> truth = Arousal.isHigh(labels.get(one.label()));
            boolean heard = Arousal.of(labels, one.probabilities()).orElseThrow().high() > 0.5;
            count(kinds, truth.orElseThrow() ? 1 : 0, heard == truth.orElseThrow());
        }
        return mean(kinds);
    }

    private static void count(Map<Integer, int[]> kinds, int kind, boolean right) {
        int[] counts = kinds.computeIfAbsent(kind, key -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    private static double mean(Map<Integer, int[]> kinds) {
        return kinds.values().stream().mapToDouble(counts -> (double) counts[0] / counts[1]).average().orElse(0);
    }
}
