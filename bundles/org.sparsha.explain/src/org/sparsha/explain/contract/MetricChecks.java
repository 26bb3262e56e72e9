/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.explain.spi.FaithfulnessMetric;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertThrows;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link FaithfulnessMetric} as tests: defined or undefined in words for every shape of attribution, constant scores, one
 * segment, silence; deterministic, cancels, reports progress to the end; a NaN of the model is an error.
 */
public final class MetricChecks {

    private static final int LENGTH = 8000;

    private final FaithfulnessMetric metric;
    private final ParameterValues values;

    private MetricChecks(FaithfulnessMetric metric, Map<String, String> texts) {
        this.metric = metric;
        try {
            this.values = ParameterValues.parse(metric.parameters(), texts);
        } catch (org.sparsha.core.ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * @param metric the metric
     * @param values parameter values that it can't do without; may be empty
     * @return the rules
     */
    public static List<ContractRule> of(FaithfulnessMetric metric, Map<String, String> values) {
        MetricChecks checks = new MetricChecks(metric, values);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(metric)),
                ContractRule.of("every shape of attribution", checks::shapes),
                ContractRule.of("constant scores, one segment, silence, a constant model", checks::degenerate),
                ContractRule.of("the same each time", checks::deterministic), ContractRule.of("cancels", checks::cancels),
                ContractRule.of("reports progress to the end", checks::progress),
                ContractRule.of("NaN from the model is an error", checks::nan));
    }

    /** Leave one out, in a few lines, so that no real explainer is needed. */
    private static final class Probe implements Explainer {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues given) {
            return segments + 1L;
        }

        @Override
        public Attribution explain(ExplanationTask task) throws ExplainException {
            double[] scores = task.maskedModel().score(task.maskedModel().leaveOneOut(), task.progress());
            double all = task.maskedModel().score(Coalition.all(scores.length));
            return SegmentAttribution.of(task.segments(), Arrays.stream(scores).map(score -> all - score).toArray());
        }
    }

    private ToyMetricTask task(ToyTask toy, Attribution attribution) {
        ToyMetricTask task = ToyMetricTask.judging(toy, new Probe(), attribution, metric);
        return new ToyMetricTask(toy, new Probe(), attribution, task.salient(), values, task.progress());
    }

    private static ToyTask toy(int segments) {
        return ToyTask.noise(LENGTH, segments).withTiers(Map.of("emotion", List.of(new Segment(new SampleRange(2000, 6000), "here"))));
    }

    private static SegmentAttribution found(ToyTask toy) throws ExplainException {
        return (SegmentAttribution) new Probe().explain(toy);
    }

    private MetricResult measure(ToyTask toy, Attribution attribution) throws ExplainException {
        MetricResult result = metric.measure(task(toy, attribution));
        assertFalse(result.verdict().isBlank(), "a verdict in words");
        result.curves().values().forEach(curve -> curve
                .forEach(point -> assertTrue(Double.isFinite(point.x()) && Double.isFinite(point.y()), "a point that is not finite")));
        return result;
    }

    private void shapes() throws ExplainException {
        ToyTask toy = toy(8);
        SegmentAttribution segments = found(toy);
        measure(toy, segments);
        List<Segment> windows = new ArrayList<>();
        for (int start = 0; start < LENGTH; start += 1000) {
            windows.add(Segment.of(new SampleRange(start, Math.min(LENGTH, start + 2500))));
        }
        measure(toy, SegmentAttribution.of(windows, new double[] { 0.1, 0.3, -0.2, 0.5, 0, 0.2, 0.1, 0.05 }));
        measure(toy, new InteractionAttribution(segments, java.util.Collections.nCopies(8, java.util.Collections.nCopies(8, 0.0))));
        measure(toy, new CellAttribution(List.of(new SampleRange(0, 4000), new SampleRange(4000, 8000)), List.of(0.0, 1000.0, 8000.0),
                List.of(List.of(0.1, 0.4), List.of(-0.1, 0.2)), Map.of(), List.of()));
        measure(toy, new ResponseCurves(List.of(), Map.of(), List.of()));
    }

    private void degenerate() throws ExplainException {
        for (double[] scores : List.of(new double[6], new double[] { 1, 1, 1, 1, 1, 1 }, new double[] { -1, -2, -3, -1, -1, -1 },
                new double[] { 1e-300, 0, 0, 0, 0, 0 }, new double[] { 1e200, 1, 0, -1e200, 3, 1 })) {
            measure(toy(6), SegmentAttribution.of(toy(6).segments(), scores));
        }
        measure(toy(1), found(toy(1)));
        ToyTask silent = ToyTask.of(new float[LENGTH], 5, SignalModel.energies(3, 30));
        measure(silent, found(silent));
        ToyTask constant = toy(5).withModel(signal -> new double[] { 1, 0 });
        measure(constant, found(constant));
        ToyTask never = toy(5).withModel(signal -> new double[] { 0, 1 });
        measure(never, found(never));
    }

    private void deterministic() throws ExplainException {
        ToyTask toy = toy(7);
        assertEquals(measure(toy, found(toy)), measure(toy.inParallel(), found(toy)));
    }

    private void cancels() throws ExplainException {
        ToyTask toy = toy(7);
        SegmentAttribution attribution = found(toy);
        assertThrows(CancelledException.class,
                () -> metric.measure(task(toy, attribution).withProgress(RecordingProgress.cancellingAfter(0))));
    }

    private void progress() throws ExplainException {
        ToyTask toy = toy(7);
        RecordingProgress progress = RecordingProgress.patient();
        metric.measure(task(toy, found(toy)).withProgress(progress));
        assertEquals(1, progress.done(), 1e-6);
    }

    private void nan() throws ExplainException {
        ToyTask toy = toy(5);
        SegmentAttribution attribution = found(toy);
        try {
            measure(toy.withModel(signal -> new double[] { Double.NaN, 1 }), attribution);
        } catch (ExplainException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }
}
