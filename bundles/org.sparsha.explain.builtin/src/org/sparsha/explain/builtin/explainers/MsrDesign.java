/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.math3.util.Combinations;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;

/**
 * Which pairs of a coalition and its complement are asked about for an adjusted regression: whole sizes, from the outermost inwards, as
 * long as fewer would be asked of them than drawing asks; the others drawn, the size by the density √(p²ₛ₋₁·s + p²ₛ·(n − s)) of a
 * coalition of s among n (arXiv 2506.11849), uniform within a size. Within each fold sizes are spread as evenly as chance allows.
 */
final class MsrDesign {

    private final int players;
    private final double[] mass;
    private int open = 1;
    private long left;

    /**
     * @param players at least 2
     * @param pairs how many pairs may be asked about
     */
    MsrDesign(int players, long pairs) {
        this.players = players;
        left = pairs;
        mass = new double[players / 2 + 1];
        for (int size = 1; size < mass.length; size++) {
            double ratio = weight(players, size) / weight(players, size - 1);
            mass[size] = pairsOf(size) * weight(players, size - 1) * Math.sqrt(size + ratio * ratio * (players - size));
        }
        double total = Arrays.stream(mass).sum();
        for (int size = 1; size < mass.length; size++) {
            mass[size] /= total;
        }
    }

    /** p_k = k!(n − k − 1)!/n!: how much a coalition of k others counts in a Shapley value. */
    static double weight(int players, int others) {
        return 1 / (players * CombinatoricsUtils.binomialCoefficientDouble(players - 1, others));
    }

    private double pairsOf(int size) {
        return CombinatoricsUtils.binomialCoefficientDouble(players, size) / (2 * size == players ? 2 : 1);
    }

    /** One of each pair of the sizes that are to be asked about in full. */
    List<Coalition> whole() {
        List<Coalition> all = new ArrayList<>();
        for (double rest = 1; open < mass.length && pairsOf(open) <= left * mass[open] / rest; open++) {
            rest -= mass[open];
            left -= (long) pairsOf(open);
            for (Iterator<int[]> subsets = new Combinations(players, open).iterator(); subsets.hasNext();) {
                Coalition one = Coalition.of(players, subsets.next());
                if (2 * open != players || one.keeps(0)) {
                    all.add(one);
                }
            }
        }
        Arrays.fill(mass, 0, open, 0);
        return all;
    }

    /** How many pairs are left to be drawn; known after {@link #whole()}. */
    int toDraw() {
        return open < mass.length ? (int) left : 0;
    }

    /** Draws so many pairs for a fold, and asks about them. */
    void draw(Inquiry inquiry, SplittableRandom random, int count, int fold, AskedPairs drawn, double share) throws ExplainException {
        double total = Arrays.stream(mass).sum();
        List<Coalition> some = new ArrayList<>();
        double[] chances = new double[count];
        for (int i = 0; i < count; i++) {
            double pick = (i + random.nextDouble()) / count * total;
            int size = open;
            while (size < mass.length - 1 && pick >= mass[size]) {
                pick -= mass[size++];
            }
            some.add(Sampling.ofSize(random, players, size));
            chances[i] = mass[size] / total / pairsOf(size);
        }
        double[][] both = AskedPairs.ask(inquiry, some, share);
        for (int i = 0; i < count; i++) {
            drawn.add(some.get(i), both[i], chances[i], fold);
        }
    }
}
