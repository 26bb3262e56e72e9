/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.sparsha.explain.Coalition;

/**
 * Gradient-boosted regression trees on coalitions (Friedman 2001; leaves shrunk as in Chen and Guestrin 2016), and the exact Fourier
 * coefficients of what they say: a split on a player i is (kept + not kept)/2 + xᵢ·(kept − not kept)/2 with xᵢ = +1 where it is kept, −1
 * where not. Nothing random about it.
 */
final class BoostedTrees {

    private static final double SHRINKAGE = 1;

    private final int trees;
    private final int depth;
    private final double rate;
    private final Map<BitSet, Double> terms = new LinkedHashMap<>();

    private BoostedTrees(int trees, int depth, double rate) {
        this.trees = trees;
        this.depth = depth;
        this.rate = rate;
    }

    /** A split, or a leaf where the player is −1. */
    private record Node(int player, Node kept, Node removed, double value) {
        double at(boolean[] mask) {
            return player < 0 ? value : (mask[player] ? kept : removed).at(mask);
        }
    }

    /**
     * @param coalitions at least one
     * @param scores their scores
     * @param trees how many trees
     * @param depth how many splits one below the other
     * @param rate how much of each tree counts, 0 to 1
     */
    static BoostedTrees fit(List<Coalition> coalitions, double[] scores, int trees, int depth, double rate) {
        BoostedTrees fitted = new BoostedTrees(trees, depth, rate);
        fitted.grow(coalitions, scores);
        return fitted;
    }

    private void grow(List<Coalition> coalitions, double[] scores) {
        int players = coalitions.get(0).size();
        boolean[][] masks = new boolean[scores.length][players];
        for (int row = 0; row < masks.length; row++) {
            for (int player = 0; player < players; player++) {
                masks[row][player] = coalitions.get(row).keeps(player);
            }
        }
        double mean = Arrays.stream(scores).average().orElse(0);
        terms.put(new BitSet(), mean);
        double[] left = Arrays.stream(scores).map(score -> score - mean).toArray();
        int[] all = IntStream.range(0, masks.length).toArray();
        for (int tree = 0; tree < trees; tree++) {
            Node root = node(masks, left, all, depth);
            if (root.player() < 0) {
                return; // nothing more to be told apart
            }
            for (int row = 0; row < left.length; row++) {
                left[row] -= root.at(masks[row]);
            }
            fourier(root).forEach((players1, value) -> terms.merge(players1, value, Double::sum));
        }
    }

    private Node node(boolean[][] masks, double[] left, int[] rows, int depthLeft) {
        double sum = 0;
        for (int row : rows) {
            sum += left[row];
        }
        int best = -1;
        double most = sum * sum / (rows.length + SHRINKAGE) + 1e-15;
        for (int player = 0; depthLeft > 0 && player < masks[0].length; player++) {
            double with = 0;
            int count = 0;
            for (int row : rows) {
                if (masks[row][player]) {
                    with += left[row];
                    count++;
                }
            }
            double without = sum - with;
            double gain = with * with / (count + SHRINKAGE) + without * without / (rows.length - count + SHRINKAGE);
            if (count > 0 && count < rows.length && gain > most) {
                most = gain;
                best = player;
            }
        }
        if (best < 0) {
            return new Node(-1, null, null, rate * sum / (rows.length + SHRINKAGE));
        }
        int chosen = best;
        return new Node(best, node(masks, left, Arrays.stream(rows).filter(row -> masks[row][chosen]).toArray(), depthLeft - 1),
                node(masks, left, Arrays.stream(rows).filter(row -> !masks[row][chosen]).toArray(), depthLeft - 1), 0);
    }

    private static Map<BitSet, Double> fourier(Node node) {
        Map<BitSet, Double> found = new LinkedHashMap<>();
        if (node.player() < 0) {
            found.put(new BitSet(), node.value());
            return found;
        }
        add(found, fourier(node.kept()), node.player(), 0.5);
        add(found, fourier(node.removed()), node.player(), -0.5);
        return found;
    }

    private static void add(Map<BitSet, Double> found, Map<BitSet, Double> side, int player, double half) {
        side.forEach((term, value) -> {
            BitSet with = (BitSet) term.clone();
            with.set(player);
            found.merge(term, Math.abs(half) * value, Double::sum);
            found.merge(with, half * value, Double::sum);
        });
    }

    /** Fourier coefficients: players of a term to its coefficient, the empty one first. */
    Map<BitSet, Double> terms() {
        return terms;
    }
}
