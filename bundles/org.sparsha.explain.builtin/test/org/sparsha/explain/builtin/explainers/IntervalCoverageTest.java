/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.testsupport.BruteForce;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Over 200 seeds the 95 % intervals of every sampled explainer hold what it estimates about as often as they say. What that is comes from
 * the definition where there is one; for surrogates with a penalty, and forests, it is the mean of the 200 runs.
 */
class IntervalCoverageTest {

    private static final int SEEDS = 200;
    private static final int PLAYERS = 11;

    private static final Game GAME = Game.additive(0.5, -0.3, 0.2, 0, 0, 0.1, 0.4, -0.2, 0, 0.3, 0).plus(Game.pair(0, 5, 0.6),
            Game.pair(2, 9, -0.5), Game.random(PLAYERS, 9));

    @TestFactory
    Stream<DynamicTest> coverage() throws Exception {
        double[] shapley = BruteForce.shapley(GAME, PLAYERS);
        double[] banzhaf = BruteForce.banzhaf(GAME, PLAYERS);
        double[] rise = Arrays.stream(banzhaf).map(value -> value / 2).toArray();
        double[] sobol = BruteForce.sobolTotal(GAME, PLAYERS);
        double[] signed = IntStream.range(0, PLAYERS).mapToDouble(i -> Math.copySign(sobol[i], banzhaf[i])).toArray();
        Map<String, String> flat = Map.of("samples", "300", "kernel-width", "100", "alpha", "0");
        return Stream.of(test(new KernelShap(), 300, Map.of(), shapley), test(new OddShap(), 300, Map.of(), shapley),
                test(new RegressionMsr(), 120, Map.of(), shapley), test(new RegressionMsr(), 100, Map.of("surrogate", "trees"), shapley),
                test(new PermutationShapley(), 500, Map.of(), shapley),
                test(new Banzhaf(), 300, Map.of(), banzhaf), test(new Rise(), 300, Map.of(), rise), test(new Lime(), 300, flat, banzhaf),
                test(new Owen(), 500, Map.of("groups", "singletons"), shapley),
                test(new Interaction(), 1000, Map.of(), shapley),
                test(new SobolTotal(), 1000, Map.of("signed", "false"), sobol), test(new SobolTotal(), 1000, Map.of(), signed),
                test(new SobolTotal(), 200, Map.of(), signed), test(new SobolTotal(), 4000, Map.of(), signed),
                test(new Lime(), 300, Map.of()), test(new RandomForest(), 300, Map.of()));
    }

    private static SegmentAttribution run(Explainer explainer, long seed, Map<String, String> values) throws ExplainException {
        Attribution found = explainer.explain(ToyTask.game(GAME, PLAYERS).withSeed(seed).with(explainer, values));
        return found instanceof InteractionAttribution pairs ? pairs.main() : (SegmentAttribution) found;
    }

    /** What the explainer estimates is not given: its mean over all runs. */
    private static DynamicTest test(Explainer explainer, int samples, Map<String, String> more) {
        return test(explainer, samples, more, null);
    }

    private static DynamicTest test(Explainer explainer, int samples, Map<String, String> more, double[] truth) {
        Map<String, String> values = new HashMap<>(more);
        values.put("samples", String.valueOf(samples));
        return DynamicTest.dynamicTest(explainer.getClass().getSimpleName() + " " + values, () -> {
            List<SegmentAttribution> runs = new ArrayList<>();
            double[] mean = new double[PLAYERS];
            for (int seed = 0; seed < SEEDS; seed++) {
                runs.add(run(explainer, seed, values));
                for (int i = 0; i < PLAYERS; i++) {
                    mean[i] += runs.get(seed).scores().get(i) / SEEDS;
                }
            }
            double[] estimated = truth == null ? mean : truth;
            int held = 0;
            for (SegmentAttribution found : runs) {
                SegmentAttribution.Intervals intervals = found.intervals().orElseThrow();
                for (int i = 0; i < PLAYERS; i++) {
                    held += intervals.low().get(i) <= estimated[i] && estimated[i] <= intervals.high().get(i) ? 1 : 0;
                }
            }
            double share = held / (double) (SEEDS * PLAYERS);
            assertTrue(share > 0.92 && share < 0.99, () -> explainer + " covers " + share);
        });
    }
}
