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
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Shapley values as a weighted regression (Lundberg and Lee 2017) with Σφ = v(all) − v(none) as a constraint. Coalitions are asked about
 * together with their complements (Covert and Lee 2021); coalition sizes that fit the budget are asked about in full, from the outermost
 * inwards, the others are drawn. When all 2^M coalitions fit the budget the result is exact.
 */
public final class KernelShap extends EnumeratingExplainer {

    private static final int PAIRS_AT_ONCE = 32;

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        long samples = task.values().get(Sampling.SAMPLES);
        double[] bounds = inquiry.askBounds(0.01);
        double sum = bounds[1] - bounds[0];
        if (players == 1) {
            inquiry.finish();
            return Findings.withBounds(Findings.exact(task.segments(), new double[] { sum }), bounds[0], bounds[1]);
        }
        PairedRegression regression = new PairedRegression(players);
        double[] sizes = sizeWeights(players);
        long budget = (samples - 2) / 2;
        boolean all = Sampling.enumerable(players, samples);
        int size = 1;
        double left = 1;
        for (; size <= players / 2; size++) {
            double pairs = CombinatoricsUtils.binomialCoefficientDouble(players, size) / (2 * size == players ? 2 : 1);
            if (!all && pairs > budget * sizes[size] / left) {
                break;
            }
            askWholeSize(inquiry, regression, size, sizes[size], 0.99 * 2 * pairs / samples);
            budget -= (long) pairs;
            left -= sizes[size];
        }
        PairedRegression.Fit fit = regression.fitTo(sum);
        if (!all && size <= players / 2) {
            fit = draw(task, inquiry, regression, Arrays.copyOfRange(sizes, size, sizes.length), size, budget, sum);
        }
        inquiry.finish();
        SegmentAttribution found = regression.drawn() == 0 ? Findings.exact(task.segments(), fit.coefficients())
                : Findings.sampled(task.segments(), fit.coefficients(), fit.errors(), fit.degreesOfFreedom());
        found = Findings.withBounds(found, bounds[0], bounds[1]);
        return size > 1 || regression.drawn() >= players ? found : found.withWarning(tooFew(players, samples));
    }

    /** Weight of the pairs of each size up to half the players, adding up to 1. */
    private static double[] sizeWeights(int players) {
        double[] weights = new double[players / 2 + 1];
        double total = 0;
        for (int size = 1; size < weights.length; size++) {
            weights[size] = (2 * size == players ? 0.5 : 1) / ((double) size * (players - size));
            total += weights[size];
        }
        for (int size = 1; size < weights.length; size++) {
            weights[size] /= total;
        }
        return weights;
    }

    private static void askWholeSize(Inquiry inquiry, PairedRegression regression, int size, double weight, double share)
            throws ExplainException {
        int players = inquiry.players();
        List<Coalition> pairs = new ArrayList<>();
        for (Iterator<int[]> subsets = new Combinations(players, size).iterator(); subsets.hasNext();) {
            int[] subset = subsets.next();
            if (2 * size != players || Arrays.stream(subset).anyMatch(i -> i == 0)) {
                Coalition coalition = Coalition.of(players, subset);
                pairs.add(coalition);
                pairs.add(coalition.complement());
            }
        }
        double[] worth = inquiry.ask(pairs, share);
        for (int i = 0; i < worth.length; i += 2) {
            regression.addFixed(PairedRegression.signs(pairs.get(i)), worth[i] - worth[i + 1], 2 * weight / worth.length);
        }
    }

    private static PairedRegression.Fit draw(ExplanationTask task, Inquiry inquiry, PairedRegression regression, double[] weights,
            int first, long pairs, double sum) throws ExplainException {
        SplittableRandom random = new SplittableRandom(task.seed());
        double total = Arrays.stream(weights).sum();
        double until = task.values().get(Sampling.UNTIL);
        int players = inquiry.players();
        while (true) {
            int now = (int) Math.min(PAIRS_AT_ONCE, pairs - regression.drawn());
            List<Coalition> asked = new ArrayList<>();
            for (int i = 0; i < now; i++) {
                double pick = random.nextDouble() * total;
                int size = 0;
                while (size < weights.length - 1 && pick >= weights[size]) {
                    pick -= weights[size++];
                }
                Coalition coalition = Sampling.ofSize(random, players, first + size);
                asked.add(coalition);
                asked.add(coalition.complement());
            }
            double[] worth = inquiry.ask(asked, 0.9 * now / pairs);
            for (int i = 0; i < worth.length; i += 2) {
                regression.addDrawn(PairedRegression.signs(asked.get(i)), worth[i] - worth[i + 1]);
            }
            boolean last = regression.drawn() >= pairs;
            if (last || until > 0 && regression.drawn() >= 2 * players) {
                PairedRegression.Fit fit = regression.fitTo(sum);
                if (last || Findings.largest(fit.errors()) < until) {
                    return fit;
                }
            }
        }
    }

    private static Warning tooFew(int players, long samples) {
        return new Warning("too-few-samples", samples + " samples are fewer than " + players
                + " segments need for a regression; raise 'samples' to at least " + (2 * players + 2) + " or use longer segments.");
    }
}
