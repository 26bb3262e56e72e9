/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.builtin.explainers.ExactShapley;
import org.sparsha.explain.builtin.explainers.KernelShap;
import org.sparsha.explain.builtin.explainers.LeaveOneOut;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyMetricTask;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.FaithfulnessMetric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Metrics on games whose figures can be worked out by hand. */
class MetricsOnGamesTest {

    private static final double[] WEIGHTS = { 0.4, 0.05, 0.3, 0.05, 0.1, 0.1, 0, 0, 0, 0 };

    private static MetricResult measure(FaithfulnessMetric metric, double... scores) throws Exception {
        ToyTask task = ToyTask.game(Game.additive(WEIGHTS), 10).with(new ExactShapley(), Map.of());
        SegmentAttribution found = SegmentAttribution.of(task.segments(), scores);
        return metric.measure(ToyMetricTask.judging(task, new ExactShapley(), found, metric));
    }

    private static double figure(FaithfulnessMetric metric, String id, double... scores) throws Exception {
        return measure(metric, scores).values().get(id);
    }

    @Test
    void deletionAndInsertionAreas() throws Exception {
        // removed one by one: 1, .6, .3, .2, .1, .05, 0, 0, 0, 0, 0
        assertEquals(0.1 * (0.5 + 0.6 + 0.3 + 0.2 + 0.1 + 0.05), figure(new Deletion(), "deletion", WEIGHTS), 1e-9);
        assertEquals(0.1 * (0.4 + 0.7 + 0.8 + 0.9 + 0.95 + 4 + 0.5), figure(new Insertion(), "insertion", WEIGHTS), 1e-9);
        assertTrue(figure(new Deletion(), "deletion-ratio", WEIGHTS) < 0.7);
        double[] wrong = java.util.Arrays.stream(WEIGHTS).map(weight -> -weight).toArray();
        assertTrue(measure(new Deletion(), wrong).verdict().contains("worse than chance"));
    }

    @Test
    void symmetricRelevanceGainIsInsertionLessDeletion() throws Exception {
        double deletion = figure(new Deletion(), "deletion", WEIGHTS);
        double insertion = figure(new Insertion(), "insertion", WEIGHTS);
        assertEquals(insertion - deletion, figure(new SymmetricRelevance(), "srg", WEIGHTS), 1e-9);
        double[] wrong = java.util.Arrays.stream(WEIGHTS).map(weight -> -weight).toArray();
        assertTrue(figure(new SymmetricRelevance(), "srg", wrong) < 0);
        assertTrue(measure(new SymmetricRelevance(), wrong).verdict().contains("no better than chance"));
    }

    @Test
    void comprehensivenessAndSufficiency() throws Exception {
        // the top 1, 5, 10 % are one part (.4), 20 % two (.7), 50 % five (.9, ties by time)
        assertEquals((3 * 0.4 + 0.7 + 0.95) / 5, figure(new Comprehensiveness(), "comprehensiveness", WEIGHTS), 1e-9);
        assertEquals((3 * 0.6 + 0.3 + 0.05) / 5, figure(new Sufficiency(), "sufficiency", WEIGHTS), 1e-9);
    }

    @Test
    void salientPartInsideAndOutside() throws Exception {
        // at 60 % of the maximum the parts 0 and 2 are salient
        assertEquals(0.7, figure(new Necessity(), "necessity", WEIGHTS), 1e-6);
        assertEquals(30, figure(new AverageDrop(), "average-drop", WEIGHTS), 1e-4);
        assertEquals(0, figure(new AverageIncrease(), "average-increase", WEIGHTS), 1e-9);
        assertEquals(1, figure(new FidelityIn(), "fidelity-in", WEIGHTS), 1e-9);
        String verdict = measure(new Necessity(), WEIGHTS).verdict();
        assertTrue(verdict.startsWith("Removing the marked 20 % changes the answer from a to b; removing a random 20 % does"), verdict);
    }

    @Test
    void whyThereIsNoSalientPartIsSaid() throws Exception {
        ToyTask task = ToyTask.game(Game.additive(WEIGHTS), 10).with(new ExactShapley(), Map.of());
        ResponseCurves curves = ResponseCurves.of(List.of());
        MetricResult ofCurves = new Necessity().measure(ToyMetricTask.judging(task, new ExactShapley(), curves, new Necessity()));
        assertEquals("Response curves mark no part of the recording, so there is none to take away or to keep.", ofCurves.verdict());
        assertTrue(measure(new Necessity(), new double[10]).verdict().startsWith("Nothing is marked as salient"));
        assertTrue(measure(new Necessity(), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).verdict().startsWith("Everything is marked as salient"));
    }

    @Test
    void forecastsOfAnAdditiveGameAreRight() throws Exception {
        assertEquals(1, figure(new FaithfulnessCorrelation(), "faithfulness-correlation", WEIGHTS), 1e-6);
        assertEquals(0, figure(new Infidelity(), "infidelity", WEIGHTS), 1e-9);
        assertEquals(0, figure(new Completeness(), "completeness", WEIGHTS), 1e-6);
        double[] twice = java.util.Arrays.stream(WEIGHTS).map(weight -> 2 * weight).toArray();
        assertEquals(1, figure(new Completeness(), "completeness", twice), 1e-6);
        assertEquals(0, figure(new Infidelity(), "infidelity", twice), 1e-9, "the unit doesn't matter");
    }

    @Test
    void sparsenessAndComplexity() throws Exception {
        assertEquals(0.9, figure(new Sparseness(), "sparseness", 0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 1e-12);
        assertEquals(0, figure(new Sparseness(), "sparseness", 1, -1, 1, 1, 1, 1, 1, 1, 1, 1), 1e-12);
        assertEquals(0, figure(new Complexity(), "complexity", 0, 0, 0, 1, 0, 0, 0, 0, 0, 0), 1e-12);
        assertEquals(10, figure(new Complexity(), "complexity-parts", 1, -1, 1, 1, 1, 1, 1, 1, 1, 1), 1e-9);
    }

    @Test
    void plausibilityAgainstATier() throws Exception {
        ToyTask task = ToyTask.game(Game.additive(WEIGHTS), 10).with(new LeaveOneOut(), Map.of())
                .withTiers(Map.of("heard", List.of(new Segment(new SampleRange(0, 160), "x"), new Segment(new SampleRange(320, 480), "x"),
                        new Segment(new SampleRange(480, 800), ""))));
        Plausibility metric = new Plausibility();
        MetricResult perfect = metric.measure(ToyMetricTask.of(task, new LeaveOneOut(), metric));
        assertEquals(1, perfect.values().get("plausibility"), 1e-12);
        assertEquals(1, perfect.values().get("plausibility-average-precision"), 1e-12);
        assertEquals(1, perfect.values().get("plausibility-iou"), 1e-12);
        SegmentAttribution flat = SegmentAttribution.of(task.segments(), new double[10]);
        assertEquals(0.5, metric.measure(ToyMetricTask.judging(task, new LeaveOneOut(), flat, metric)).values().get("plausibility"), 1e-12);
    }

    @Test
    void runsOfASampledExplainerDifferUnlessTheyAreExact() throws Exception {
        RunToRun metric = new RunToRun();
        Game game = Game.random(12, 3);
        ToyTask few = ToyTask.game(game, 12).with(new KernelShap(), Map.of("samples", "60"));
        assertTrue(metric.measure(ToyMetricTask.of(few, new KernelShap(), metric)).values().get("run-to-run") > 0.05);
        ToyTask all = ToyTask.game(game, 12).with(new KernelShap(), Map.of("samples", "4096"));
        assertEquals(0, metric.measure(ToyMetricTask.of(all, new KernelShap(), metric)).values().get("run-to-run"), 1e-12);
    }
}
