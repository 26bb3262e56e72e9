/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.testsupport.BruteForce;
import org.sparsha.explain.testsupport.Game;
import org.sparsha.explain.testsupport.ToyTask;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Over 200 seeds the 95 % intervals of the sampled explainers hold the true values about as often as they say. */
class IntervalCoverageTest {

    private static final int SEEDS = 200;
    private static final int PLAYERS = 11;

    private static final Game GAME = Game.additive(0.5, -0.3, 0.2, 0, 0, 0.1, 0.4, -0.2, 0, 0.3, 0).plus(Game.pair(0, 5, 0.6),
            Game.pair(2, 9, -0.5), Game.random(PLAYERS, 9));

    @TestFactory
    Stream<DynamicTest> coverage() {
        double[] shapley = BruteForce.shapley(GAME, PLAYERS);
        double[] banzhaf = BruteForce.banzhaf(GAME, PLAYERS);
        double[] rise = java.util.Arrays.stream(banzhaf).map(value -> value / 2).toArray();
        return Stream.of(test("kernel-shap", KernelShap::new, "300", shapley), test("permutation-shapley", PermutationShapley::new, "500",
                shapley), test("banzhaf", Banzhaf::new, "300", banzhaf), test("rise", Rise::new, "300", rise),
                test("lime as a flat regression", Lime::new, "300", banzhaf, Map.of("kernel-width", "100", "alpha", "0")));
    }

    private static DynamicTest test(String name, Supplier<Explainer> explainer, String samples, double[] truth) {
        return test(name, explainer, samples, truth, Map.of());
    }

    private static DynamicTest test(String name, Supplier<Explainer> explainer, String samples, double[] truth, Map<String, String> more) {
        return DynamicTest.dynamicTest(name, () -> {
            Map<String, String> values = new java.util.HashMap<>(more);
            values.put("samples", samples);
            int held = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                Explainer one = explainer.get();
                SegmentAttribution found = (SegmentAttribution) one.explain(ToyTask.game(GAME, PLAYERS).withSeed(seed).with(one, values));
                for (int i = 0; i < PLAYERS; i++) {
                    SegmentAttribution.Intervals intervals = found.intervals().orElseThrow();
                    held += intervals.low().get(i) <= truth[i] && truth[i] <= intervals.high().get(i) ? 1 : 0;
                }
            }
            double share = held / (double) (SEEDS * PLAYERS);
            assertTrue(share > 0.92 && share < 0.99, () -> name + " covers " + share);
        });
    }
}
