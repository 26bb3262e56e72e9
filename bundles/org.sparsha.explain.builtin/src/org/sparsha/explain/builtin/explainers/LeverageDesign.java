/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.math3.util.Combinations;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.sparsha.explain.Coalition;

/**
 * Coalitions to be asked about together with their complements, drawn by leverage scores (Musco and Witter 2024, arXiv 2410.01917): each
 * size equally likely, uniform within a size, none twice.
 */
final class LeverageDesign {

    private LeverageDesign() {
    }

    /**
     * @param players at least 2
     * @param pairs how many pairs
     * @return one coalition of each pair, of at most half the players, in random order; all there are where these are fewer
     */
    static List<Coalition> pairs(int players, int pairs, SplittableRandom random) {
        double[] there = new double[players / 2 + 1];
        double[] share = new double[there.length];
        for (int size = 1; size < there.length; size++) {
            boolean half = 2 * size == players;
            there[size] = CombinatoricsUtils.binomialCoefficientDouble(players, size) / (half ? 2 : 1);
            share[size] = half ? 0.5 : 1;
        }
        int[] counts = counts(there, share, pairs);
        List<Coalition> chosen = new ArrayList<>();
        for (int size = 1; size < there.length; size++) {
            chosen.addAll(ofSize(players, size, counts[size], there[size], random));
        }
        Collections.shuffle(chosen, new Random(random.nextLong()));
        return chosen;
    }

    /** As many of each size as its share says, but no more than there are: what is over goes to the others. */
    private static int[] counts(double[] there, double[] share, int pairs) {
        double low = 0;
        double high = pairs + 1.0;
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            double sum = IntStream.range(0, there.length).mapToDouble(size -> Math.min(there[size], middle * share[size])).sum();
            if (sum < pairs) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double unit = high;
        int[] counts = new int[there.length];
        double[] exact = new double[there.length];
        for (int size = 1; size < there.length; size++) {
            exact[size] = Math.min(there[size], unit * share[size]);
            counts[size] = (int) exact[size];
        }
        List<Integer> byRest = IntStream.range(1, there.length).boxed()
                .sorted(Comparator.comparingDouble(size -> counts[size] - exact[size])).toList();
        int left = pairs - Arrays.stream(counts).sum();
        for (boolean given = true; left > 0 && given;) {
            given = false;
            for (int size : byRest) {
                if (left > 0 && counts[size] < there[size]) {
                    counts[size]++;
                    left--;
                    given = true;
                }
            }
        }
        return counts;
    }

    private static List<Coalition> ofSize(int players, int size, int count, double there, SplittableRandom random) {
        if (2.0 * count >= there) {
            List<Coalition> all = new ArrayList<>();
            for (Iterator<int[]> subsets = new Combinations(players, size).iterator(); subsets.hasNext();) {
                Coalition one = Coalition.of(players, subsets.next());
                if (2 * size != players || one.keeps(0)) {
                    all.add(one);
                }
            }
            Collections.shuffle(all, new Random(random.nextLong()));
            return all.subList(0, count);
        }
        Set<Coalition> drawn = new HashSet<>();
        List<Coalition> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            Coalition one = Sampling.ofSize(random, players, size);
            Coalition stands = 2 * size == players && !one.keeps(0) ? one.complement() : one;
            if (drawn.add(stands)) {
                chosen.add(stands);
            }
        }
        return chosen;
    }
}
