/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Shapley values as mean contributions along random orders of the segments (Castro 2009), each order also walked backwards
 * (antithetic, Mitchell 2022). Standard errors come from the spread of the pairs. Where {@code samples} pays for every coalition, the mean
 * over all orders is computed from them: exact.
 */
public final class PermutationShapley extends EnumeratingExplainer {

    private static final int PAIRS_AT_ONCE = 4;

    @Override
    long sampledEvaluations(int segments, long samples) {
        return 2 + pairs(segments, samples) * 2L * (segments - 1);
    }

    /** How many orders, walked both ways, are affordable; errors take two at least. */
    static long pairs(int players, long samples) {
        return Math.max(2, (samples - 2) / (2L * (players - 1)));
    }

    static void refuseTooFew(int players, long samples, String method) throws ExplainException {
        Sampling.refuseBelow(2 + 4L * (players - 1), samples, players, method);
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        long samples = task.values().get(Sampling.SAMPLES);
        if (Sampling.enumerable(players, samples)) {
            return ExactShapley.explain(task, inquiry);
        }
        refuseTooFew(players, samples, "Random orders");
        double[] bounds = inquiry.askBounds(0.01);
        long pairs = pairs(players, samples);
        SplittableRandom random = new SplittableRandom(task.seed());
        RunningMoments moments = new RunningMoments(players);
        while (moments.count() < pairs && !moments.reached(task.values().get(Sampling.UNTIL))) {
            int now = (int) Math.min(PAIRS_AT_ONCE, pairs - moments.count());
            List<int[]> orders = new ArrayList<>();
            List<Coalition> coalitions = new ArrayList<>();
            for (int i = 0; i < now; i++) {
                int[] order = Sampling.permutation(random, players);
                orders.add(order);
                coalitions.addAll(prefixes(order));
                coalitions.addAll(prefixes(reversed(order)));
            }
            double[] worth = inquiry.ask(coalitions, 0.99 * now / pairs);
            for (int i = 0; i < now; i++) {
                double[] contributions = new double[players];
                addContributions(orders.get(i), worth, 2 * i * (players - 1), bounds, contributions);
                addContributions(reversed(orders.get(i)), worth, (2 * i + 1) * (players - 1), bounds, contributions);
                moments.add(contributions);
            }
        }
        inquiry.finish();
        return Findings.withBounds(Findings.sampled(task.segments(), moments.mean(), moments.standardErrors(), moments.count() - 1.0),
                bounds[0], bounds[1]).withDiagnostic("permutations", 2.0 * moments.count());
    }

    /** The coalitions of the first 1 … M − 1 players of an order. */
    static List<Coalition> prefixes(int[] order) {
        List<Coalition> prefixes = new ArrayList<>(order.length - 1);
        BitSet kept = new BitSet(order.length);
        for (int i = 0; i < order.length - 1; i++) {
            kept.set(order[i]);
            prefixes.add(Coalition.of(order.length, kept));
        }
        return prefixes;
    }

    static int[] reversed(int[] order) {
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            back[i] = order[order.length - 1 - i];
        }
        return back;
    }

    /** Adds half of each player's contribution on its way in, the prefixes' worth beginning at {@code from}. */
    static void addContributions(int[] order, double[] worth, int from, double[] bounds, double[] sums) {
        double before = bounds[0];
        for (int i = 0; i < order.length; i++) {
            double after = i == order.length - 1 ? bounds[1] : worth[from + i];
            sums[order[i]] += 0.5 * (after - before);
            before = after;
        }
    }
}
