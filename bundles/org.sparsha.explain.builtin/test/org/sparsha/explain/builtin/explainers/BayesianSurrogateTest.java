/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BayesianSurrogateTest {

    private static final int PLAYERS = 12;

    /** Segments of a toy game last 10 ms. */
    private static final double SEGMENT_SECONDS = 0.01;

    private static SegmentAttribution explain(Game game, long seed, Map<String, String> values) throws Exception {
        return explain(game, PLAYERS, seed, values);
    }

    private static SegmentAttribution explain(Game game, int players, long seed, Map<String, String> values) throws Exception {
        Explainer explainer = new BayesianSurrogate();
        return (SegmentAttribution) explainer.explain(ToyTask.game(game, players).withSeed(seed).with(explainer, values));
    }

    @Test
    void thePriorsSweepsEqualItsMatrix() {
        List<Segment> segments = List.of(new Segment(new SampleRange(0, 100), ""), new Segment(new SampleRange(100, 400), ""),
                new Segment(new SampleRange(600, 650), ""), new Segment(new SampleRange(650, 1150), ""));
        SmoothPrior prior = new SmoothPrior(segments, 250);
        double[] vector = { 1, -2, 0.5, 3 };
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double distance = Math.abs(SmoothPrior.centre(segments.get(i)) - SmoothPrior.centre(segments.get(j)));
                expected[i] += Math.sqrt(prior.variance(i) * prior.variance(j)) * Math.exp(-distance / 250) * vector[j];
            }
        }
        assertArrayEquals(expected, prior.times(vector), 1e-12);
        assertEquals(1, prior.variance(0) + prior.variance(1) + prior.variance(2) + prior.variance(3), 1e-12);
    }

    @Test
    void findsTheWeightsOfAnAdditiveGame() throws Exception {
        double[] weights = { 0.1, 0.2, 0.3, 0.1, 0, 0, -0.1, -0.2, 0, 0.05, 0.1, 0 };
        SegmentAttribution found = explain(Game.additive(weights), 1, Map.of("noise", "0.01", "samples", "300", "smoothness", "0.02"));
        assertArrayEquals(weights, found.scoreArray(), 5e-3);
        assertTrue(found.diagnostics().get("predictive-r2") > 0.99, found.diagnostics().toString());
    }

    /** With few samples, what is expected of neighbours takes the place of what was not asked. */
    @Test
    void smoothnessHelpsWhereWeightsAreSmooth() throws Exception {
        double[] weights = new double[40];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 0.2 * Math.exp(-(i - 12.0) * (i - 12) / 18);
        }
        double[] misses = new double[2];
        for (int seed = 0; seed < 20; seed++) {
            for (int smooth = 0; smooth < 2; smooth++) {
                double[] found = explain(Game.additive(weights), weights.length, seed,
                        Map.of("samples", "16", "window", "0.02", "smoothness", smooth == 1 ? "0.05" : "0")).scoreArray();
                for (int i = 0; i < weights.length; i++) {
                    misses[smooth] += (found[i] - weights[i]) * (found[i] - weights[i]);
                }
            }
        }
        assertTrue(misses[1] < 0.8 * misses[0], Arrays.toString(misses));
    }

    /** Over 200 games that are as the prior says, the 95 % intervals hold the weights about as often as they say. */
    @Test
    void intervalsAreCalibrated() throws Exception {
        double correlation = Math.exp(-SEGMENT_SECONDS / 0.05);
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] weights = new double[PLAYERS];
            for (int i = 0; i < PLAYERS; i++) {
                double fresh = random.nextGaussian() * 0.1;
                weights[i] = i == 0 ? fresh : correlation * weights[i - 1] + Math.sqrt(1 - correlation * correlation) * fresh;
            }
            long noises = seed;
            Game noisy = Game.additive(weights).plus(coalition -> {
                double share = 1 - coalition.kept() / (double) PLAYERS;
                double deviation = 0.4 * 0.1 * Math.sqrt(PLAYERS * share);
                return deviation * new SplittableRandom(31 * coalition.hashCode() + noises).nextGaussian();
            });
            SegmentAttribution found = explain(noisy, seed, Map.of("samples", "60", "window", "0.03", "smoothness", "0.05"));
            SegmentAttribution.Intervals intervals = found.intervals().orElseThrow();
            for (int i = 0; i < PLAYERS; i++) {
                held += intervals.low().get(i) <= weights[i] && weights[i] <= intervals.high().get(i) ? 1 : 0;
            }
        }
        double share = held / (200.0 * PLAYERS);
        assertTrue(share > 0.92 && share < 0.99, "covers " + share);
    }
}
