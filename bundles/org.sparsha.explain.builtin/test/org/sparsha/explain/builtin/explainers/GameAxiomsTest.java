/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.testsupport.BruteForce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Additivity, dummy, symmetry and completeness on random games; Banzhaf, Sobol, interactions and surrogates on games with known
 * answers.
 */
class GameAxiomsTest {

    private static SegmentAttribution explain(Explainer explainer, Game game, int players, Map<String, String> values, long seed)
            throws Exception {
        return (SegmentAttribution) explainer.explain(ToyTask.game(game, players).withSeed(seed).with(explainer, values));
    }

    private static Map<Explainer, Map<String, String>> shapleyMethods(int samples) {
        Map<Explainer, Map<String, String>> methods = new LinkedHashMap<>();
        Map<String, String> budget = Map.of("samples", String.valueOf(samples));
        methods.put(new ExactShapley(), Map.of());
        methods.put(new KernelShap(), budget);
        methods.put(new PermutationShapley(), budget);
        methods.put(new Owen(), budget);
        methods.put(new Owen(), Map.of("groups", "runs", "run", "3", "samples", String.valueOf(samples)));
        return methods;
    }

    @ParameterizedTest
    @ValueSource(ints = { 64, 300, 4096 })
    void completenessOnRandomGames(int samples) throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            int players = 3 + seed * 2;
            Game game = Game.random(players, seed);
            for (Map.Entry<Explainer, Map<String, String>> method : shapleyMethods(samples).entrySet()) {
                SegmentAttribution found = explain(method.getKey(), game, players, method.getValue(), seed);
                double whole = found.diagnostics().get("base") - found.diagnostics().get("empty");
                assertEquals(whole, Arrays.stream(found.scoreArray()).sum(), 1e-8, method.getKey().getClass().getSimpleName());
            }
        }
    }

    @Test
    void additiveDummyAndSymmetricPlayers() throws Exception {
        double[] weights = { 0.3, -0.2, 0, 0.5, 0.5, -0.1, 0.05, 0.3 };
        Game game = Game.additive(weights);
        Map<Explainer, Map<String, String>> methods = shapleyMethods(100);
        methods.put(new LeaveOneOut(), Map.of());
        methods.put(new Banzhaf(), Map.of("samples", "100"));
        methods.put(new Lime(), Map.of("alpha", "0", "samples", "100"));
        for (Map.Entry<Explainer, Map<String, String>> method : methods.entrySet()) {
            SegmentAttribution found = explain(method.getKey(), game, 8, method.getValue(), 5);
            assertArrayEquals(weights, found.scoreArray(), 1e-6, method.getKey().getClass().getSimpleName());
        }
    }

    @Test
    void linearityOnRandomGames() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            Game one = Game.random(9, seed);
            Game other = Game.random(9, seed + 100);
            for (Map.Entry<Explainer, Map<String, String>> method : shapleyMethods(200).entrySet()) {
                double[] sum = explain(method.getKey(), one.plus(other), 9, method.getValue(), seed).scoreArray();
                double[] first = explain(method.getKey(), one, 9, method.getValue(), seed).scoreArray();
                double[] second = explain(method.getKey(), other, 9, method.getValue(), seed).scoreArray();
                Matrices.addScaled(first, second, 1);
                assertArrayEquals(sum, first, 1e-8, method.getKey().getClass().getSimpleName());
            }
        }
    }

    @Test
    void exactMethodsOnRandomGames() throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            int players = 2 + 2 * seed;
            Game game = Game.random(players, seed);
            double[] expected = BruteForce.shapley(game, players);
            assertArrayEquals(expected, explain(new ExactShapley(), game, players, Map.of(), 1).scoreArray(), 1e-10);
            assertArrayEquals(expected, explain(new KernelShap(), game, players, Map.of("samples", "2048"), 1).scoreArray(), 1e-8);
            Map<String, String> single = Map.of("groups", "singletons", "samples", "2048");
            assertArrayEquals(expected, explain(new Owen(), game, players, single, 1).scoreArray(), 1e-10);
            double[] banzhaf = BruteForce.banzhaf(game, players);
            assertArrayEquals(banzhaf, explain(new Banzhaf(), game, players, Map.of("samples", "2048"), 1).scoreArray(), 1e-10);
        }
    }

    @Test
    void glovesAndMajority() throws Exception {
        double[] gloves = explain(new ExactShapley(), Game.gloves(1), 3, Map.of(), 0).scoreArray();
        assertArrayEquals(new double[] { 2 / 3.0, 1 / 6.0, 1 / 6.0 }, gloves, 1e-12);
        double[] votes = explain(new Banzhaf(), Game.majority(2), 3, Map.of(), 0).scoreArray();
        assertArrayEquals(new double[] { 0.5, 0.5, 0.5 }, votes, 1e-12);
    }

    @Test
    void owenValuesOfTwoUnions() throws Exception {
        // three of four votes win, two unions of two: all are alike
        Game game = Game.majority(3);
        double[] runs = explain(new Owen(), game, 4, Map.of("groups", "runs", "run", "2"), 0).scoreArray();
        assertArrayEquals(new double[] { 0.25, 0.25, 0.25, 0.25 }, runs, 1e-12);
        Game carrier = Game.pair(0, 2, 1);
        assertArrayEquals(new double[] { 0.5, 0, 0.5, 0 }, explain(new Owen(), carrier, 4, Map.of(), 0).scoreArray(), 1e-12);
        Game three = kept -> kept.keeps(0) && (kept.keeps(1) || kept.keeps(2)) ? 1 : 0;
        // unions {0,1} and {2}: the quotient game needs only {0,1}; within it 1 matters only while 2 is away
        assertArrayEquals(new double[] { 0.75, 0.25, 0 }, explain(new Owen(), three, 3, Map.of(), 0).scoreArray(), 1e-12);
    }

    @Test
    void sobolIndicesOfAnAdditiveGame() throws Exception {
        double[] weights = { 1, 2, -3, 0 };
        double[] found = explain(new SobolTotal(), Game.additive(weights), 4, Map.of("samples", "40000"), 3).scoreArray();
        assertArrayEquals(new double[] { 1 / 14.0, 4 / 14.0, -9 / 14.0, 0 }, found, 0.01);
        double[] unsigned = explain(new SobolTotal(), Game.additive(weights), 4, Map.of("samples", "40000", "signed", "false"), 3)
                .scoreArray();
        assertEquals(9 / 14.0, unsigned[2], 0.01);
    }

    @Test
    void sobolIndicesOfAPair() throws Exception {
        // v = z0 z1: variance 3/16, total effect of each E[Var] = 1/8, index 2/3
        double[] found = explain(new SobolTotal(), Game.pair(0, 1, 1), 3, Map.of("samples", "40000"), 3).scoreArray();
        assertArrayEquals(new double[] { 2 / 3.0, 2 / 3.0, 0 }, found, 0.01);
    }

    @Test
    void interactionsExactAndSampled() throws Exception {
        Interaction explainer = new Interaction();
        for (int players : List.of(2, 5, 8)) {
            Game game = Game.random(players, players);
            double[][] expected = BruteForce.interactions(game, players);
            InteractionAttribution found = (InteractionAttribution) explainer
                    .explain(ToyTask.game(game, players).with(explainer, Map.of("samples", "256")));
            for (int i = 0; i < players; i++) {
                assertArrayEquals(expected[i], found.pairs().get(i).stream().mapToDouble(x -> x).toArray(), 1e-10);
            }
        }
        for (int players : List.of(9, 10)) {
            Game game = Game.pair(1, 4, 1).plus(Game.pair(2, 3, -0.5), Game.additive(new double[players]));
            InteractionAttribution found = (InteractionAttribution) explainer
                    .explain(ToyTask.game(game, players).with(explainer, Map.of("samples", "500")));
            assertEquals(0.5, found.main().scoreArray()[4], 6 * found.diagnostics().get("max-standard-error"));
            assertEquals(1, found.pairs().get(1).get(4), 1e-9);
            assertEquals(-0.5, found.pairs().get(3).get(2), 1e-9);
            assertEquals(0, found.pairs().get(0).get(5), 1e-9);
        }
        double[][] expected = BruteForce.interactions(Game.random(7, 1), 7);
        InteractionAttribution sampled = (InteractionAttribution) explainer
                .explain(ToyTask.game(Game.random(7, 1), 7).with(explainer, Map.of("samples", "100")));
        double error = sampled.diagnostics().get("max-pair-standard-error");
        for (int i = 0; i < 7; i++) {
            assertArrayEquals(expected[i], sampled.pairs().get(i).stream().mapToDouble(x -> x).toArray(), 8 * error);
        }
    }

    @Test
    void zigzagsMeetEveryPairOnce() {
        for (int even : List.of(2, 4, 10, 14)) {
            int[] names = java.util.stream.IntStream.range(0, even).toArray();
            int[][] met = new int[even][even];
            for (int k = 0; k < even / 2; k++) {
                int[] path = Interaction.zigzag(even, k, names);
                for (int i = 0; i + 1 < even; i++) {
                    met[path[i]][path[i + 1]]++;
                    met[path[i + 1]][path[i]]++;
                }
            }
            for (int i = 0; i < even; i++) {
                for (int j = 0; j < even; j++) {
                    assertEquals(i == j ? 0 : 1, met[i][j]);
                }
            }
        }
    }

    @Test
    void surrogatesFindTheStrongPlayers() throws Exception {
        double[] weights = new double[12];
        SplittableRandom random = new SplittableRandom(4);
        Arrays.setAll(weights, i -> random.nextDouble(-0.02, 0.02));
        weights[3] = 0.6;
        weights[8] = -0.4;
        for (Explainer explainer : List.of(new RandomForest(), new Rise(), new Lime())) {
            double[] found = explain(explainer, Game.additive(weights), 12, Map.of("samples", "600"), 2).scoreArray();
            double[] sorted = found.clone();
            Arrays.sort(sorted);
            assertEquals(found[3], sorted[11], explainer.getClass().getSimpleName());
            assertEquals(found[8], sorted[0], explainer.getClass().getSimpleName());
        }
        double[] path = explain(new Lime(), Game.additive(weights), 12, Map.of("surrogate", "lasso-path", "features", "2"), 2).scoreArray();
        assertTrue(path[3] > 0.5 && path[8] < -0.3 && Arrays.stream(path).filter(x -> Math.abs(x) < 1e-9).count() == 10,
                () -> Arrays.toString(path));
    }

    @Test
    void limeSaysWhenItsSurrogateIsPoor() throws Exception {
        Game parity = kept -> kept.kept() % 2;
        SegmentAttribution found = explain(new Lime(), parity, 12, Map.of("kernel-width", "10"), 1);
        assertTrue(found.warnings().stream().anyMatch(warning -> warning.code().equals("poor-surrogate")), () -> found.warnings()
                .toString());
        assertTrue(found.diagnostics().get("r2") < 0.2);
    }

    @Test
    void stopsEarlyOnceTheErrorIsSmallEnough() throws Exception {
        Game game = Game.random(14, 3).plus(Game.additive(new double[14]));
        double[] evaluations = new double[2];
        for (Explainer explainer : List.of(new KernelShap(), new PermutationShapley(), new Banzhaf(), new Rise(), new Lime())) {
            for (int i = 0; i < 2; i++) {
                Map<String, String> values = Map.of("samples", "8000", "until", i == 0 ? "0" : "0.08");
                ToyTask task = ToyTask.game(game, 14).with(explainer, values);
                CountingTask counting = new CountingTask(task);
                SegmentAttribution found = (SegmentAttribution) explainer.explain(counting);
                evaluations[i] = counting.evaluations();
                assertTrue(i == 0 || found.diagnostics().get("max-standard-error") < 0.08);
            }
            assertTrue(evaluations[1] < evaluations[0] / 2, explainer.getClass().getSimpleName() + Arrays.toString(evaluations));
        }
    }
}
