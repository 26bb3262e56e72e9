/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.testsupport.BruteForce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Adjusted regressions against the definition: unbiased whatever the fit, closer than plain regression where it is good. */
class RegressionMsrTest {

    private static final int PLAYERS = 12;

    private static Game saturating() {
        double[] weights = { 0.9, 0.1, 1.4, 0.3, -0.4, 0.7, 0, 1.1, -0.2, 0.5, 0.2, 0.8 };
        return coalition -> 1 / (1 + Math.exp(-3 * (IntStream.range(0, PLAYERS).filter(coalition::keeps).mapToDouble(i -> weights[i]).sum()
                - 2.6)));
    }

    private static double[] explain(Explainer explainer, Game game, long seed, Map<String, String> values) throws Exception {
        return ((SegmentAttribution) explainer.explain(ToyTask.game(game, PLAYERS).withSeed(seed).with(explainer, values))).scoreArray();
    }

    private static double error(Explainer explainer, Game game, Map<String, String> values) throws Exception {
        double[] truth = BruteForce.shapley(game, PLAYERS);
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] found = explain(explainer, game, seed, values);
            sum += IntStream.range(0, PLAYERS).mapToDouble(i -> (found[i] - truth[i]) * (found[i] - truth[i])).sum() / PLAYERS / 20;
        }
        return Math.sqrt(sum);
    }

    /** A game that no fit describes: the mean over many seeds comes to the exact values as fast as chance lets it. */
    @ParameterizedTest
    @ValueSource(strings = { "process", "trees" })
    void unbiasedWhateverTheFit(String surrogate) throws Exception {
        Game game = Game.random(PLAYERS, 4);
        double[] truth = BruteForce.shapley(game, PLAYERS);
        int seeds = surrogate.equals("trees") ? 150 : 60;
        RunningMoments moments = new RunningMoments(PLAYERS);
        for (int seed = 0; seed < seeds; seed++) {
            moments.add(explain(new RegressionMsr(), game, seed, Map.of("samples", "60", "surrogate", surrogate)));
        }
        double chi = 0;
        for (int i = 0; i < PLAYERS; i++) {
            double z = (moments.mean()[i] - truth[i]) / moments.standardErrors()[i];
            chi += z * z / PLAYERS;
        }
        assertTrue(chi < 2.2, "mean square z " + chi); // chi-squared of 11: 1 in 1000 is above 2.84 · 11/12
    }

    @Test
    void closerThanARegressionWhereTheFitIsGood() throws Exception {
        double ours = error(new RegressionMsr(), saturating(), Map.of("samples", "200"));
        double regression = error(new KernelShap(), saturating(), Map.of("samples", "200"));
        assertTrue(ours < 0.7 * regression, ours + " against " + regression);
    }

    @Test
    void valuesAddUp() throws Exception {
        double[] found = explain(new RegressionMsr(), saturating(), 5, Map.of("samples", "100", "surrogate", "trees"));
        double sum = saturating().value(Coalition.all(PLAYERS)) - saturating().value(Coalition.none(PLAYERS));
        assertEquals(sum, Arrays.stream(found).sum(), 1e-12);
    }

    /** Trees grown until they fit have the game's own Fourier coefficients, and those its Shapley values. */
    @Test
    void treesAreTheirFourierTerms() {
        int players = 5;
        Game game = Game.random(players, 2);
        List<Coalition> all = IntStream.range(0, 1 << players).mapToObj(mask -> Inquiry.coalition(players, mask)).toList();
        double[] scores = all.stream().mapToDouble(game::value).toArray();
        FourierGame fitted = new FourierGame(players, BoostedTrees.fit(all, scores, 2000, players, 0.5).terms());
        assertArrayEquals(BruteForce.shapley(game, players), fitted.shapley(), 1e-6);
        for (Coalition one : all) {
            assertEquals(game.value(one) - game.value(one.complement()), fitted.difference(one), 1e-6);
        }
    }

    @Test
    void shapleyValuesOfATermAreSharedOut() {
        Map<BitSet, Double> terms = new HashMap<>();
        terms.put(BitSet.valueOf(new long[] { 0b0111 }), 0.3);
        terms.put(BitSet.valueOf(new long[] { 0b1001 }), 0.7);
        double[] found = new FourierGame(4, terms).shapley();
        Game game = coalition -> terms.entrySet().stream().mapToDouble(term -> term.getValue()
                * term.getKey().stream().mapToDouble(i -> coalition.keeps(i) ? 1 : -1).reduce(1, (a, b) -> a * b)).sum();
        assertArrayEquals(BruteForce.shapley(game, 4), found, 1e-12);
    }
}
