/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.comparison.RunComparison.Difference;
import org.sparsha.corpus.comparison.RunComparison.Discordance;
import org.sparsha.corpus.comparison.RunComparison.Pair;

/** Goes through all pairs of runs, then corrects over them. */
final class PairedRuns {

    private final SharedOutcomes shared;
    private final List<String> names;
    private final long seed;

    PairedRuns(SharedOutcomes shared, List<String> names, long seed) {
        this.shared = shared;
        this.names = names;
        this.seed = seed;
    }

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < names.size(); first++) {
            for (int second = first + 1; second < names.size(); second++) {
                pairs.add(pair(first, second));
            }
        }
        return corrected(pairs);
    }

    private Pair pair(int first, int second) {
        double[] delta = difference(first, second, shared.everyUnit());
        List<PairedTests.Bootstrapped> drawn = PairedTests.bootstrap(shared.units(), seed, units -> difference(first, second, units));
        List<Difference> differences = new ArrayList<>();
        for (int measure = 0; measure < delta.length; measure++) {
            OptionalDouble flipped = shared.bySpeaker() ? PairedTests.signFlip(each(first, second, measure)) : OptionalDouble.empty();
            differences.add(new Difference(shared.measureNames().get(measure), delta[measure], drawn.get(measure), drawn.get(measure).p(),
                    flipped, flipped));
        }
        return new Pair(names.get(first), names.get(second), differences, shared.discordant(first, second).stream()
                .map(only -> new Discordance(only[0], only[1], PairedTests.mcNemar(only[0], only[1]), 1)).toList());
    }

    private double[] difference(int first, int second, int[] units) {
        double[] base = shared.measures(first, units);
        double[] other = shared.measures(second, units);
        for (int i = 0; i < other.length; i++) {
            other[i] -= base[i];
        }
        return other;
    }

    /** Each unit's own difference. */
    private double[] each(int first, int second, int measure) {
        double[] each = new double[shared.units()];
        for (int unit = 0; unit < each.length; unit++) {
            each[unit] = difference(first, second, new int[] {unit})[measure];
        }
        return each;
    }

    private List<Pair> corrected(List<Pair> pairs) {
        List<Pair> corrected = new ArrayList<>();
        double[] mcNemar = PairedTests.holm(pairs.stream().flatMap(pair -> pair.mcNemar().stream()).mapToDouble(Discordance::p).toArray());
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            List<Difference> differences = new ArrayList<>();
            for (int measure = 0; measure < pair.differences().size(); measure++) {
                int number = measure;
                Difference one = pair.differences().get(measure);
                double p = PairedTests
                        .holm(pairs.stream().mapToDouble(other -> other.differences().get(number).bootstrap().p()).toArray())[i];
                OptionalDouble flip = one.signFlip().isEmpty() ? one.signFlip() : OptionalDouble.of(PairedTests.holm(pairs.stream()
                        .mapToDouble(other -> other.differences().get(number).signFlip().getAsDouble()).toArray())[i]);
                differences.add(new Difference(one.measure(), one.delta(), one.bootstrap(), p, one.signFlip(), flip));
            }
            int place = i;
            corrected.add(new Pair(pair.first(), pair.second(), differences, pair.mcNemar().stream()
                    .map(only -> new Discordance(only.onlyFirst(), only.onlySecond(), only.p(), mcNemar[place])).toList()));
        }
        return corrected;
    }
}
