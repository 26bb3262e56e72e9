/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.sparsha.core.CancelledException;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertNotNull;
import static org.sparsha.explain.contract.Claims.assertSame;
import static org.sparsha.explain.contract.Claims.assertThrows;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link Explainer} as tests: determinism under seed and threads, cancellation, progress to the end, one segment, silence,
 * models that are constant, answer NaN, or throw.
 */
public final class ExplainerChecks {

    private static final int SAMPLES = 8000;

    private static final int MANY_SEGMENTS = 210;

    private final Explainer explainer;
    private final Map<String, String> values;

    private ExplainerChecks(Explainer explainer, Map<String, String> values) {
        this.explainer = explainer;
        this.values = new HashMap<>(values);
        if (explainer.parameters().stream().anyMatch(parameter -> parameter.id().equals("samples"))) {
            this.values.putIfAbsent("samples", "120");
        }
    }

    private boolean samples() {
        return values.containsKey("samples");
    }

    /**
     * @param explainer the explainer
     * @param values parameter values that it can't do without; may be empty. {@code samples} is set low where there is such a parameter
     * @return the rules
     */
    public static List<ContractRule> of(Explainer explainer, Map<String, String> values) {
        ExplainerChecks checks = new ExplainerChecks(explainer, values);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(explainer)),
                ContractRule.of("estimate is at least 1 and holds", checks::estimate),
                ContractRule.of("keeps to its budget", checks::budget),
                ContractRule.of("refuses before it begins", checks::refusal),
                ContractRule.of("same seed, same result, on any number of threads", checks::deterministic),
                ContractRule.of("one instance serves several threads", checks::sharedInstance),
                ContractRule.of("cancels", checks::cancels), ContractRule.of("reports progress to the end",
                        checks::progress),
                ContractRule.of("one segment", checks::oneSegment), ContractRule.of("a clip of one sample",
                        checks::oneSample),
                ContractRule.of("silent clip", checks::silence), ContractRule.of("constant model", checks::constantModel),
                ContractRule.of("NaN from the model is an error", checks::nan),
                ContractRule.of("a model that throws", checks::throwing));
    }

    private ToyTask task(int segments) {
        return ToyTask.noise(SAMPLES, segments).with(explainer, values);
    }

    private void estimate() throws ExplainException {
        ToyTask task = task(6);
        assertTrue(explainer.estimateEvaluations(1, task.values()) >= 1);
        assertTrue(explainer.estimateEvaluations(6, task.values()) >= 1);
        finite(explainer.explain(task));
    }

    /** Where there is a parameter {@code samples}: never more questions than that, or a refusal that names the parameter. */
    private void budget() throws ExplainException {
        for (int samples : samples() ? List.of(16, 33, 120) : List.<Integer>of()) {
            for (int segments : List.of(2, 6, 13)) {
                AtomicInteger asked = new AtomicInteger();
                ToyTask task = ToyTask.noise(SAMPLES, segments).with(explainer, withSamples(samples));
                SignalModel counting = signal -> {
                    asked.incrementAndGet();
                    return task.model().answer(signal);
                };
                try {
                    explainer.explain(task.withModel(counting));
                } catch (ExplainException e) {
                    assertTrue(e.getMessage().contains("samples"), e.getMessage());
                }
                assertTrue(asked.get() <= samples, () -> asked.get() + " questions with samples=" + samples + ", segments " + segments);
            }
        }
    }

    /** What the estimate lets pass can be done, so that the window can offer something else before a run begins. */
    private void refusal() throws ExplainException {
        ToyTask task = ToyTask.noise(SAMPLES, MANY_SEGMENTS).with(explainer, values);
        long estimate;
        try {
            estimate = explainer.estimateEvaluations(MANY_SEGMENTS, task.values());
        } catch (ExplainException e) {
            assertFalse(e.getMessage().isBlank());
            return;
        }
        if (!samples() || estimate <= Long.parseLong(values.get("samples"))) {
            finite(explainer.explain(task));
        }
    }

    private Map<String, String> withSamples(int samples) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put("samples", String.valueOf(samples));
        return changed;
    }

    private void deterministic() throws ExplainException {
        ToyTask task = task(6);
        Attribution first = explainer.explain(task);
        assertEquals(first, explainer.explain(task(6)), "the same again");
        assertEquals(first, explainer.explain(task(6).inParallel()), "on several threads");
        finite(explainer.explain(task.withSeed(12345)));
    }

    private void sharedInstance() throws Exception {
        Attribution alone = explainer.explain(task(6));
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<Attribution>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(executor.submit(() -> explainer.explain(task(6))));
            }
            for (Future<Attribution> result : results) {
                assertEquals(alone, result.get());
            }
        }
    }

    private void cancels() {
        Map<String, String> enough = samples() ? withSamples(400) : values;
        for (int steps : List.of(0, 1)) {
            ToyTask task = ToyTask.noise(SAMPLES, 12).with(explainer, enough);
            assertThrows(CancelledException.class,
                    () -> explainer.explain(task.withProgress(RecordingProgress.cancellingAfter(steps))), "after " + steps + " steps");
        }
    }

    private void progress() throws ExplainException {
        RecordingProgress progress = RecordingProgress.patient();
        explainer.explain(task(6).withProgress(progress));
        assertEquals(1, progress.done(), 1e-6);
    }

    private void oneSegment() throws ExplainException {
        finite(explainer.explain(task(1)));
    }

    private void oneSample() throws ExplainException {
        finite(explainer.explain(ToyTask.of(new float[] { 0.1f }, 1, SignalModel.energies(2, 3)).with(explainer, values)));
    }

    private void silence() throws ExplainException {
        constant(explainer.explain(ToyTask.of(new float[SAMPLES], 5, SignalModel.energies(3, 30)).with(explainer, values)));
    }

    private void constantModel() throws ExplainException {
        constant(explainer.explain(task(5).withModel(signal -> new double[] { 0.7, 0.3 })));
    }

    private void nan() {
        assertThrows(ExplainException.class, () -> explainer.explain(task(5).withModel(signal -> new double[] { Double.NaN, 0.3 })));
    }

    private void throwing() {
        IllegalStateException broken = new IllegalStateException("the model breaks");
        Exception thrown = assertThrows(Exception.class, () -> explainer.explain(task(5).withModel(signal -> {
            throw broken;
        })), "the host guards against broken models; an explainer must not hide them");
        assertSame(broken, thrown instanceof ExplainException ? thrown.getCause() : thrown,
                "what the model threw reaches the host, as it is or, where the host guards its contributions, as the cause");
    }

    private static void constant(Attribution attribution) {
        finite(attribution);
        assertTrue(attribution.warnings().stream().anyMatch(warning -> warning.code().equals("constant-attribution")),
                () -> "a constant attribution says so: " + attribution.warnings());
    }

    private static void finite(Attribution attribution) {
        assertNotNull(attribution);
        attribution.diagnostics().forEach((name, value) -> assertTrue(Double.isFinite(value), () -> name + " is " + value));
        attribution.warnings().forEach(warning -> assertFalse(warning.code().isBlank() || warning.message().isBlank()));
        switch (attribution) {
            case SegmentAttribution segments -> checkIntervals(segments);
            case InteractionAttribution interaction -> checkIntervals(interaction.main());
            case CellAttribution cells -> assertFalse(cells.scores().isEmpty());
            case ResponseCurves curves -> assertTrue(curves.curves().stream()
                    .allMatch(curve -> curve.y().stream().flatMap(List::stream).allMatch(Double::isFinite)), "finite curves");
        }
    }

    private static void checkIntervals(SegmentAttribution segments) {
        segments.intervals().ifPresent(intervals -> {
            for (int i = 0; i < segments.scores().size(); i++) {
                double low = intervals.low().get(i);
                double high = intervals.high().get(i);
                assertTrue(Double.isFinite(low) && Double.isFinite(high) && low <= segments.scores().get(i) && segments.scores()
                        .get(i) <= high, "interval " + low + " to " + high);
            }
        });
    }
}
