/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.testsupport.BruteForce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Shapley values from the odd part of a game: the kernel against sums over all Fourier terms, the values against the definition. */
class OddShapTest {

    private static final int PLAYERS = 12;

    /** As a trained model answers: it hears enough of what speaks for the class, or doesn't. */
    private static Game saturating() {
        double[] weights = { 0.9, 0.1, 1.4, 0.3, -0.4, 0.7, 0, 1.1, -0.2, 0.5, 0.2, 0.8 };
        return coalition -> 1 / (1 + Math.exp(-3 * (IntStream.range(0, PLAYERS).filter(coalition::keeps).mapToDouble(i -> weights[i]).sum()
                - 2.6)));
    }

    private static SegmentAttribution explain(Explainer explainer, Game game, int players, long seed, String samples) throws Exception {
        return (SegmentAttribution) explainer
                .explain(ToyTask.game(game, players).withSeed(seed).with(explainer, Map.of("samples", samples)));
    }

    private static double error(Explainer explainer, Game game, double[] truth) throws Exception {
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] found = explain(explainer, game, truth.length, seed, "200").scoreArray();
            for (int i = 0; i < truth.length; i++) {
                sum += (found[i] - truth[i]) * (found[i] - truth[i]) / truth.length / 20;
            }
        }
        return Math.sqrt(sum);
    }

    @Test
    void erringLessThanARegression() throws Exception {
        double[] truth = BruteForce.shapley(saturating(), PLAYERS);
        double ours = error(new OddShap(), saturating(), truth);
        double regression = error(new KernelShap(), saturating(), truth);
        assertTrue(ours < 0.6 * regression, ours + " against " + regression);
    }

    @Test
    void valuesAddUpAndAnAdditiveGameIsExact() throws Exception {
        double[] weights = IntStream.range(0, 30).mapToDouble(i -> Math.sin(i) / 10).toArray();
        double[] found = explain(new OddShap(), Game.additive(weights), 30, 3, "200").scoreArray();
        assertArrayEquals(weights, found, 1e-3);
        double sum = 0;
        for (double score : found) {
            sum += score;
        }
        assertEquals(IntStream.range(0, 30).mapToDouble(i -> weights[i]).sum(), sum, 1e-9);
    }

    /** The kernel and the Shapley values of its sections, term by term over all subsets. */
    @Test
    void theKernelIsTheSumOfItsFourierTerms() {
        int players = 6;
        double degree = 2;
        double decay = degree / (players - degree);
        OddKernel kernel = new OddKernel(players, degree, 0.3);
        double all = 0;
        for (int term = 1; term < 1 << players; term++) {
            all += Integer.bitCount(term) % 2 == 0 ? 0 : Math.pow(decay, Integer.bitCount(term));
        }
        double variance = 0;
        int at = 0b010110;
        double covariance = 0;
        double[] shapley = new double[players];
        for (int term = 1; term < 1 << players; term++) {
            int size = Integer.bitCount(term);
            if (size % 2 == 1) {
                double prior = 0.7 * Math.pow(decay, size) / all + (size == 1 ? 0.3 / players : 0);
                int sign = Integer.bitCount(term & ~at) % 2 == 0 ? 1 : -1;
                covariance += prior * sign;
                for (int i = 0; i < players; i++) {
                    shapley[i] += (term >> i & 1) == 1 ? 2.0 / size * prior * sign : 0;
                }
                variance += (term & 1) == 1 ? 4.0 / size / size * prior : 0;
            }
        }
        assertEquals(1, kernel.of(0), 1e-12);
        assertEquals(covariance, kernel.of(players - Integer.bitCount(at)), 1e-12);
        for (int i = 0; i < players; i++) {
            boolean kept = (at >> i & 1) == 1;
            assertEquals(shapley[i], (kept ? 1 : -1) * kernel.shapley(Integer.bitCount(at) - (kept ? 1 : 0)), 1e-12);
        }
        assertEquals(variance, kernel.shapleyVariance(), 1e-12);
    }

    @Test
    void noPairIsAskedTwiceAndSizesAreEquallyLikely() {
        List<Coalition> pairs = LeverageDesign.pairs(20, 200, new SplittableRandom(1));
        assertEquals(200, pairs.size());
        Set<Coalition> both = new HashSet<>();
        pairs.forEach(one -> assertTrue(both.add(one) && both.add(one.complement())));
        assertEquals(20, pairs.stream().filter(one -> one.kept() == 1).count());
        assertTrue(IntStream.range(2, 10).allMatch(size -> Math.abs(pairs.stream().filter(one -> one.kept() == size).count() - 21) <= 1));
        assertEquals(31, LeverageDesign.pairs(6, 1000, new SplittableRandom(1)).size());
    }
}
