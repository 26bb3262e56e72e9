/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.sparsha.corpus.agreement.StretchAnswers.Marked;
import org.sparsha.corpus.agreement.StretchAnswers.Stretch;

/**
 * γ of two people (Mathet, Widlöcher and Métivier 2015, <i>The Unified and Holistic Method Gamma (γ) for Inter-Annotator Agreement
 * Measure and Alignment</i>): one less the disorder of the best alignment of their stretches over that of chance. Two stretches differ
 * by ((|Δstart| + |Δend|) / (sum of their lengths))², and by 1 where their labels differ; a stretch without a partner costs 1
 * (Δ∅ = α = β = 1). The disorder is the sum of these costs over the mean number of stretches a person. With two people the best
 * alignment is exact: an assignment. Chance: each person's part is drawn from the two and moved around the recording,
 * {@value #DRAWS} times.
 */
final class Gamma {

    private static final int DRAWS = 100;
    /** What it costs to leave two stretches without a partner: nothing that costs more is aligned. */
    private static final double APART = 2;

    private Gamma() {
    }

    /**
     * @param both what two people marked
     * @param seed of the draws of chance
     * @return γ, 1 where they agree wholly, about 0 where they agree as by chance; empty where nobody marked anything
     */
    static OptionalDouble of(StretchAnswers both, long seed) {
        double observed = 0;
        double units = 0;
        for (Marked marked : both.recordings()) {
            observed += cost(marked.stretches().get(0), marked.stretches().get(1));
            units += (marked.stretches().get(0).size() + marked.stretches().get(1).size()) / 2.0;
        }
        if (units == 0) {
            return OptionalDouble.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double expected = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double cost = 0;
            double drawn = 0;
            for (Marked marked : both.recordings()) {
                List<Stretch> one = moved(marked, random);
                List<Stretch> other = moved(marked, random);
                cost += cost(one, other);
                drawn += (one.size() + other.size()) / 2.0;
            }
            expected += drawn == 0 ? 0 : cost / drawn / DRAWS;
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / units / expected);
    }

    /** What one of the two marked, begun elsewhere: a stretch that would cross the end stays whole. */
    private static List<Stretch> moved(Marked marked, SplittableRandom random) {
        List<Stretch> chosen = marked.stretches().get(random.nextInt(marked.stretches().size()));
        long length = Math.max(1, marked.length());
        long by = random.nextLong(length);
        return chosen.stream().map(stretch -> {
            long start = Math.floorMod(stretch.start() + by, length);
            return new Stretch(start, start + stretch.end() - stretch.start(), stretch.category());
        }).toList();
    }

    /** What two stretches cost that are aligned. */
    static double cost(Stretch one, Stretch other) {
        double lengths = one.end() - one.start() + other.end() - other.start();
        double apart = Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end());
        double share = lengths == 0 ? apart == 0 ? 0 : APART : apart / lengths;
        return share * share + (one.category() == other.category() ? 0 : 1);
    }

    /** The least that an alignment of two people's stretches costs. Stretches that nothing ties together are looked at by themselves. */
    static double cost(List<Stretch> one, List<Stretch> other) {
        double cost = one.size() + other.size();
        boolean[] seen = new boolean[one.size()];
        boolean[] met = new boolean[other.size()];
        for (int i = 0; i < one.size(); i++) {
            if (!seen[i]) {
                List<Integer> left = new ArrayList<>(List.of(i));
                List<Integer> right = new ArrayList<>();
                seen[i] = true;
                for (int at = 0; at < left.size(); at++) {
                    for (int j = 0; j < other.size(); j++) {
                        if (!met[j] && cost(one.get(left.get(at)), other.get(j)) < APART) {
                            met[j] = true;
                            right.add(j);
                            for (int k = 0; k < one.size(); k++) {
                                if (!seen[k] && cost(one.get(k), other.get(j)) < APART) {
                                    seen[k] = true;
                                    left.add(k);
                                }
                            }
                        }
                    }
                }
                cost -= saved(left.stream().map(one::get).toList(), right.stream().map(other::get).toList());
            }
        }
        return cost;
    }

    /** What aligning saves over leaving each without a partner. */
    private static double saved(List<Stretch> one, List<Stretch> other) {
        List<Stretch> few = one.size() <= other.size() ? one : other;
        List<Stretch> many = few == one ? other : one;
        if (few.isEmpty()) {
            return 0;
        }
        double[][] costs = new double[few.size()][many.size()];
        for (int i = 0; i < few.size(); i++) {
            for (int j = 0; j < many.size(); j++) {
                costs[i][j] = Math.min(0, cost(few.get(i), many.get(j)) - APART);
            }
        }
        return -Assignment.least(costs);
    }
}
