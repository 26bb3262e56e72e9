/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.corpus.PValue;
import org.sparsha.corpus.ResampledUnits;
import org.sparsha.corpus.comparison.PairedTests;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;

/**
 * How far a trained model is ahead of the best simple method on the same recordings, by paired bootstrap over speakers, or over recordings
 * where fewer than two speakers are named.
 *
 * @param method the best simple method on these recordings
 * @param delta the model's UAR less the method's
 * @param bootstrap interval and p value of that
 * @param units what was drawn from
 */
public record AgainstSimple(String method, double delta, PairedTests.Bootstrapped bootstrap, ResampledUnits units) {

    private static final double CLEAR = 0.05;

    /**
     * Compares.
     *
     * @param own what the model answers to recordings that it hasn't heard
     * @param simple what simple methods answer to at least these, by name
     * @param seed seed of the bootstrap
     * @return the comparison; nothing where there is no simple method or no answer
     */
    public static Optional<AgainstSimple> of(ClassEvaluation own, Map<String, ClassEvaluation> simple, long seed) {
        Map<String, List<Outcome>> answers = new HashMap<>();
        simple.forEach((name, evaluation) -> answers.put(name, same(own.outcomes(), evaluation.outcomes())));
        Comparator<String> better = Comparator.comparingDouble(name -> ConfusionMatrix.of(own.labels(), answers.get(name)).uar());
        return simple.keySet().stream().filter(name -> !answers.get(name).isEmpty()).max(better)
                .map(best -> against(best, own.labels(), own.outcomes(), answers.get(best), seed));
    }

    /** The answers to those very recordings, in their order. */
    private static List<Outcome> same(List<Outcome> own, List<Outcome> others) {
        Map<String, Outcome> known = new HashMap<>();
        others.forEach(one -> known.put(one.key(), one));
        List<Outcome> found = own.stream().map(one -> known.get(one.key())).filter(one -> one != null).toList();
        return found.size() == own.size() ? found : List.of();
    }

    private static AgainstSimple against(String method, List<String> labels, List<Outcome> own, List<Outcome> other, long seed) {
        Map<String, List<Integer>> speakers = new TreeMap<>();
        for (int i = 0; i < own.size(); i++) {
            speakers.computeIfAbsent(own.get(i).speaker(), name -> new ArrayList<>()).add(i);
        }
        boolean bySpeaker = speakers.size() >= 2 && !speakers.containsKey("");
        List<List<Integer>> groups = new ArrayList<>(speakers.values());
        if (!bySpeaker) {
            groups.clear();
            for (int i = 0; i < own.size(); i++) {
                groups.add(List.of(i));
            }
        }
        int[][] mine = groups.stream().map(group -> cells(labels, own, group)).toArray(int[][]::new);
        int[][] theirs = groups.stream().map(group -> cells(labels, other, group)).toArray(int[][]::new);
        PairedTests.Bootstrapped drawn = PairedTests.bootstrap(groups.size(), seed, units -> new double[] {uar(labels, mine, units)
                - uar(labels, theirs, units)}).getFirst();
        double delta = ConfusionMatrix.of(labels, own).uar() - ConfusionMatrix.of(labels, other).uar();
        return new AgainstSimple(method, delta, drawn, new ResampledUnits(groups.size(), bySpeaker));
    }

    /** Truth and answer of each as one number. */
    private static int[] cells(List<String> labels, List<Outcome> outcomes, List<Integer> group) {
        return group.stream().map(outcomes::get).mapToInt(one -> labels.indexOf(one.truth()) * labels.size()
                + labels.indexOf(one.predicted())).toArray();
    }

    private static double uar(List<String> labels, int[][] cells, int[] units) {
        int size = labels.size();
        long[][] counts = new long[size][size];
        for (int unit : units) {
            for (int cell : cells[unit]) {
                counts[cell / size][cell % size]++;
            }
        }
        return ConfusionMatrix.of(labels, counts).uar();
    }

    /** @return whether the difference can be told from chance */
    public boolean isClear() {
        return bootstrap.p() < CLEAR && units.caution().isEmpty();
    }

    /** @return the difference, its interval and its p value, in a few words */
    public String text() {
        return String.format(Locale.ROOT, "%+.2f (%+.2f to %+.2f), p %s", delta, bootstrap.low(), bootstrap.high(), PValue.words(
                bootstrap.p()));
    }
}
