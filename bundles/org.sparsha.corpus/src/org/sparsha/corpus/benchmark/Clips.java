/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

import org.sparsha.corpus.benchmark.BenchmarkReport.Estimate;
import org.sparsha.corpus.comparison.PairedTests;

/** Values of clips, grouped by what a bootstrap draws: speakers where at least two are named and none is missing, else clips. */
final class Clips {

    private final boolean bySpeaker;
    private final Map<String, String> speakers = new HashMap<>();

    Clips(List<Trial> trials) {
        trials.forEach(trial -> speakers.put(trial.clip(), trial.speaker()));
        bySpeaker = !speakers.containsValue("") && speakers.values().stream().distinct().count() >= 2;
    }

    boolean bySpeaker() {
        return bySpeaker;
    }

    /** Values of a group of clips. */
    private record Unit(double sum, int count) {
    }

    private List<Unit> units(Map<String, Double> values) {
        SortedMap<String, List<Double>> groups = new TreeMap<>();
        new TreeMap<>(values).forEach((clip, value) -> groups
                .computeIfAbsent(bySpeaker ? speakers.get(clip) : clip, name -> new ArrayList<>()).add(value));
        return groups.values().stream()
                .map(group -> new Unit(group.stream().mapToDouble(Double::doubleValue).sum(), group.size())).toList();
    }

    private static double mean(List<Unit> units, int[] drawn) {
        double sum = 0;
        int count = 0;
        for (int unit : drawn) {
            sum += units.get(unit).sum();
            count += units.get(unit).count();
        }
        return sum / count;
    }

    private static double mean(Map<String, Double> values) {
        return new TreeMap<>(values).values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** Mean and bootstrap interval of at least one clip's value. */
    Estimate estimate(Map<String, Double> values, long seed) {
        List<Unit> units = units(values);
        PairedTests.Bootstrapped drawn = PairedTests.bootstrap(units.size(), seed, chosen -> new double[] {mean(units, chosen)}).get(0);
        return new Estimate(mean(values), drawn.low(), drawn.high(), values.size());
    }

    /** How differences of clips lie about 0. */
    PairedTests.Bootstrapped paired(Map<String, Double> differences, long seed) {
        List<Unit> units = units(differences);
        return PairedTests.bootstrap(units.size(), seed, chosen -> new double[] {mean(units, chosen)}).get(0);
    }

    OptionalDouble signFlip(Map<String, Double> differences) {
        return bySpeaker ? PairedTests.signFlip(units(differences).stream().mapToDouble(unit -> unit.sum() / unit.count()).toArray())
                : OptionalDouble.empty();
    }

    static double meanOf(Map<String, Double> values) {
        return mean(values);
    }
}
