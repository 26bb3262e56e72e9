/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.math3.util.CombinatoricsUtils;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Pairwise Shapley interaction index (Grabisch and Roubens 1999): what two segments do together beyond what each does alone, over all
 * coalitions of the others; beside it the Shapley values. Exact when all 2^M coalitions fit the budget. Else by random orders in which
 * neighbours are the pairs: a zigzag round of such orders (Walecki) meets every pair once, so all pairs are known equally well.
 */
public final class Interaction extends EnumeratingExplainer {

    private static final int MOST = 200;

    @Override
    long sampledEvaluations(int segments, long samples) throws ExplainException {
        if (segments > MOST) {
            throw new ExplainException("Pairwise interactions of " + segments + " segments would take at least " + 2 * perRound(segments)
                    + " evaluations; use at most " + MOST + ", longer segments.");
        }
        return 2 + rounds(segments, samples) * perRound(segments);
    }

    private static long perRound(int players) {
        return (players + players % 2) / 2L * 2 * (players - 1);
    }

    private static long rounds(int players, long samples) {
        return Math.max(2, (samples - 2) / perRound(players));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        long samples = task.values().get(Sampling.SAMPLES);
        estimateEvaluations(players, task.values()); // refuses what is too much
        return players == 1 || Sampling.enumerable(players, samples) ? exact(task, inquiry) : sampled(task, inquiry, samples);
    }

    static Attribution exact(ExplanationTask task, Inquiry inquiry) throws ExplainException {
        int players = inquiry.players();
        double[] worth = inquiry.askAll(1);
        double[][] pairs = new double[players][players];
        double[] weights = new double[Math.max(1, players - 1)];
        for (int size = 0; size < players - 1; size++) {
            weights[size] = 1 / ((players - 1) * CombinatoricsUtils.binomialCoefficientDouble(players - 2, size));
        }
        for (int mask = 0; mask < worth.length; mask++) {
            if ((mask & 0xff) == 0) {
                inquiry.checkCancelled();
            }
            for (int i = 0; i < players; i++) {
                for (int j = 0; j < i && (mask & 1 << i) == 0; j++) {
                    if ((mask & 1 << j) == 0) {
                        double both = worth[mask | 1 << i | 1 << j] - worth[mask | 1 << i] - worth[mask | 1 << j] + worth[mask];
                        pairs[i][j] += weights[Integer.bitCount(mask)] * both;
                        pairs[j][i] = pairs[i][j];
                    }
                }
            }
        }
        double[] main = ExactShapley.shapley(players, worth, inquiry);
        inquiry.finish();
        SegmentAttribution alone = Findings.exact(task.segments(), main);
        return InteractionAttribution.of(Findings.withBounds(alone, worth[0], worth[worth.length - 1]), lists(pairs));
    }

    private static Attribution sampled(ExplanationTask task, Inquiry inquiry, long samples) throws ExplainException {
        int players = inquiry.players();
        Sampling.refuseBelow(2 + 2 * perRound(players), samples, players, "Pairwise interactions");
        double[] bounds = inquiry.askBounds(0.01);
        long rounds = rounds(players, samples);
        double until = task.values().get(Sampling.UNTIL);
        SplittableRandom random = new SplittableRandom(task.seed());
        RunningMoments pairs = new RunningMoments(players * players);
        RunningMoments main = new RunningMoments(players);
        while (main.count() < rounds && !(until > 0 && main.count() >= 5 && Findings.largest(pairs.standardErrors()) < until)) {
            addRound(inquiry, random, bounds, 0.99 / rounds, pairs, main);
        }
        inquiry.finish();
        double[] flat = pairs.mean();
        double[][] matrix = new double[players][];
        for (int i = 0; i < players; i++) {
            matrix[i] = Arrays.copyOfRange(flat, i * players, (i + 1) * players);
        }
        SegmentAttribution alone = Findings.sampled(task.segments(), main.mean(), main.standardErrors(), main.count() - 1.0)
                .withDiagnostic("max-pair-standard-error", Findings.largest(pairs.standardErrors()));
        return InteractionAttribution.of(Findings.withBounds(alone, bounds[0], bounds[1]), lists(matrix));
    }

    /**
     * One zigzag round: orders in which every pair is neighbours once; an odd number of players gets a phantom, whose pairs don't
     * count.
     */
    private static void addRound(Inquiry inquiry, SplittableRandom random, double[] bounds, double share, RunningMoments pairs,
            RunningMoments main) throws ExplainException {
        int players = inquiry.players();
        int even = players + players % 2;
        int[] names = Sampling.permutation(random, even);
        List<int[]> paths = new ArrayList<>();
        List<Coalition> asked = new ArrayList<>();
        for (int k = 0; k < even / 2; k++) {
            int[] path = zigzag(even, k, names);
            int[] order = Arrays.stream(path).filter(player -> player < players).toArray();
            paths.add(path);
            asked.addAll(PermutationShapley.prefixes(order));
            for (int i = 0; i + 1 < players; i++) {
                Coalition before = Coalition.of(players, Arrays.copyOf(order, i));
                asked.add(before.with(order[i + 1]));
            }
        }
        double[] worth = inquiry.ask(asked, share);
        double[] pairSums = new double[players * players];
        double[] mainSums = new double[players];
        for (int k = 0; k < paths.size(); k++) {
            int from = k * 2 * (players - 1);
            int[] order = Arrays.stream(paths.get(k)).filter(player -> player < players).toArray();
            PermutationShapley.addContributions(order, worth, from, bounds, mainSums);
            int at = Arrays.stream(paths.get(k)).boxed().toList().indexOf(players);
            for (int i = 0; i + 1 < players; i++) {
                double none = i == 0 ? bounds[0] : worth[from + i - 1];
                double both = i + 2 == players ? bounds[1] : worth[from + i + 1];
                double together = both - worth[from + i] - worth[from + players - 1 + i] + none;
                if (at != i + 1) {
                    pairSums[order[i] * players + order[i + 1]] += together;
                    pairSums[order[i + 1] * players + order[i]] += together;
                }
            }
        }
        for (int i = 0; i < players; i++) {
            mainSums[i] *= 2.0 / paths.size();
        }
        pairs.add(pairSums);
        main.add(mainSums);
    }

    /** Path k of Walecki's decomposition of the complete graph on an even number of vertices: k, k+1, k−1, k+2, k−2 … */
    static int[] zigzag(int even, int k, int[] names) {
        int[] path = new int[even];
        for (int i = 0; i < even; i++) {
            int offset = i % 2 == 1 ? (i + 1) / 2 : -(i / 2);
            path[i] = names[Math.floorMod(k + offset, even)];
        }
        return path;
    }

    static List<List<Double>> lists(double[][] matrix) {
        return Arrays.stream(matrix).map(row -> Arrays.stream(row).boxed().toList()).toList();
    }
}
