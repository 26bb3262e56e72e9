/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.sparsha.core.Quantiles;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.comparison.JointSignFlips;

/**
 * Brings explanations of many recordings together. Of each recording the mean score of the moments of a sort is compared with that of its
 * other moments, both as shares of its strongest moment, so that sure and unsure answers count alike. The differences of a speaker's
 * recordings are averaged, and speakers are the units of intervals and tests. Keeps some kilobytes a recording. For one thread.
 */
public final class ExplanationAggregator {

    /** Values of one property that are told of: the ones that occur in the most recordings. */
    private static final int MOST_VALUES = 40;
    private static final int STRONGEST = 3;
    private static final int DRAWS = 2000;

    private final List<Entry> entries = new ArrayList<>();
    private int flat;

    private record Entry(String key, String speaker, String heard, Map<CourseSums.Kind, CourseSums.Sums> sums) {
    }

    /** What the recordings of a group say of one kind of moment. */
    private record Tested(CourseSums.Kind kind, int recordings, double[] differences, int units, double mean, double salience, double time,
            List<PropertyEffect.Moment> strongest) {
    }

    /** @param course one recording more; left out where no moment counts more than another */
    public void add(ScoredCourse course) {
        Map<CourseSums.Kind, CourseSums.Sums> sums = CourseSums.of(course);
        if (sums.isEmpty()) {
            flat++;
        } else {
            entries.add(new Entry(course.key(), course.speaker(), course.heard(), sums));
        }
    }

    /**
     * Says what they say together.
     *
     * @param seed seed of the intervals, and of the flips where there are too many units to go through all
     * @return the same for the same recordings in the same order
     */
    public AggregatedExplanations aggregate(long seed) {
        Set<String> speakers = new TreeSet<>();
        entries.forEach(entry -> speakers.add(entry.speaker()));
        boolean bySpeaker = speakers.size() >= 2 && !speakers.contains("");
        Map<String, Integer> units = new HashMap<>();
        for (Entry entry : entries) {
            units.computeIfAbsent(bySpeaker ? entry.speaker() : entry.key(), name -> units.size());
        }
        List<AggregatedExplanations.Group> groups = new ArrayList<>();
        if (!entries.isEmpty()) {
            groups.addAll(tested(List.of(Optional.empty()), units, bySpeaker, seed));
            Set<String> heard = new TreeSet<>();
            entries.forEach(entry -> heard.add(entry.heard()));
            if (heard.size() > 1) {
                groups.addAll(tested(heard.stream().map(Optional::of).toList(), units, bySpeaker, seed));
            }
        }
        return new AggregatedExplanations(entries.size(), flat, units.size(), bySpeaker, groups);
    }

    /** Groups that are corrected for together. */
    private List<AggregatedExplanations.Group> tested(List<Optional<String>> labels, Map<String, Integer> units, boolean bySpeaker,
            long seed) {
        Map<Optional<String>, List<Tested>> byLabel = new LinkedHashMap<>();
        for (Optional<String> label : labels) {
            byLabel.put(label, tests(of(label), units, bySpeaker));
        }
        List<JointSignFlips.Result> results = JointSignFlips.of(byLabel.values().stream().flatMap(Collection::stream)
                .map(test -> zeros(test.differences())).toArray(double[][]::new), seed);
        List<AggregatedExplanations.Group> groups = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Optional<String>, List<Tested>> group : byLabel.entrySet()) {
            List<PropertyEffect> effects = new ArrayList<>();
            for (Tested test : group.getValue()) {
                effects.add(effect(test, results.get(at++), seed));
            }
            groups.add(new AggregatedExplanations.Group(group.getKey(), of(group.getKey()).size(), sorted(effects)));
        }
        return groups;
    }

    private List<Entry> of(Optional<String> label) {
        return entries.stream().filter(entry -> label.isEmpty() || label.get().equals(entry.heard())).toList();
    }

    private static double[] zeros(double[] differences) {
        return Arrays.stream(differences).map(value -> Double.isNaN(value) ? 0 : value).toArray();
    }

    private static List<PropertyEffect> sorted(List<PropertyEffect> effects) {
        List<String> properties = List.copyOf(new LinkedHashSet<>(effects.stream().map(PropertyEffect::property).toList()));
        return effects.stream().sorted(Comparator.<PropertyEffect>comparingInt(effect -> properties.indexOf(effect.property()))
                .thenComparing(effect -> -Math.abs(effect.difference())).thenComparing(PropertyEffect::value)).toList();
    }

    private static List<Tested> tests(List<Entry> group, Map<String, Integer> units, boolean bySpeaker) {
        return kinds(group).stream().map(kind -> test(kind, group, units, bySpeaker)).filter(test -> test.units() >= 2).toList();
    }

    private static Tested test(CourseSums.Kind kind, List<Entry> group, Map<String, Integer> units, boolean bySpeaker) {
        double[] differences = new double[units.size()];
        double[] means = new double[units.size()];
        int[] counts = new int[units.size()];
        double[] speaksFor = new double[2];
        long[] time = new long[2];
        List<PropertyEffect.Moment> moments = new ArrayList<>();
        for (Entry entry : group) {
            CourseSums.Sums own = entry.sums().get(kind);
            CourseSums.Whole all = CourseSums.Whole.of(entry.sums(), kind.property());
            speaksFor[1] += all.speaksFor();
            time[1] += all.moments();
            if (own != null) {
                speaksFor[0] += own.speaksFor();
                time[0] += own.moments();
                moments.add(own.strongest());
            }
            if (own != null && all.moments() > own.moments()) {
                int unit = units.get(bySpeaker ? entry.speaker() : entry.key());
                differences[unit] += own.mean() - (all.scores() - own.scores()) / (all.moments() - own.moments());
                means[unit] += own.mean();
                counts[unit]++;
            }
        }
        int with = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        double mean = 0;
        for (int unit = 0; unit < counts.length; unit++) {
            mean += counts[unit] == 0 ? 0 : means[unit] / counts[unit] / with;
            differences[unit] = counts[unit] == 0 ? Double.NaN : differences[unit] / counts[unit];
        }
        return new Tested(kind, Arrays.stream(counts).sum(), differences, with, mean, share(speaksFor[0], speaksFor[1]),
                share(time[0], time[1]), CourseSums.strongest(moments, STRONGEST));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** Kinds of moments in the order of their properties; of a property with very many values the most frequent. */
    private static List<CourseSums.Kind> kinds(List<Entry> group) {
        Map<String, Map<CourseSums.Kind, Integer>> counts = new LinkedHashMap<>();
        group.forEach(entry -> entry.sums().keySet().forEach(kind -> counts.computeIfAbsent(kind.property(), name -> new LinkedHashMap<>())
                .merge(kind, 1, Integer::sum)));
        List<CourseSums.Kind> kinds = new ArrayList<>();
        counts.values().forEach(values -> values.entrySet().stream()
                .sorted(Map.Entry.<CourseSums.Kind, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().value()))
                .limit(MOST_VALUES).map(Map.Entry::getKey).forEach(kinds::add));
        return kinds;
    }

    private static PropertyEffect effect(Tested test, JointSignFlips.Result chance, long seed) {
        double[] there = Arrays.stream(test.differences()).filter(value -> !Double.isNaN(value)).toArray();
        return new PropertyEffect(test.kind().property(), test.kind().value(), test.recordings(), test.units(), test.mean(),
                Arrays.stream(there).average().orElse(0), interval(there, seed), chance.p(), chance.corrected(),
                test.salience(), test.time(), test.strongest());
    }

    /** Percentiles of the mean of units drawn with replacement (Efron and Tibshirani, 1993, chapter 13). */
    private static ConfidenceInterval interval(double[] units, long seed) {
        Random random = new Random(seed);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < units.length; i++) {
                sum += units[random.nextInt(units.length)];
            }
            means[draw] = sum / units.length;
        }
        Arrays.sort(means);
        return new ConfidenceInterval(Quantiles.of(means, 0.025), Quantiles.of(means, 0.975));
    }
}
