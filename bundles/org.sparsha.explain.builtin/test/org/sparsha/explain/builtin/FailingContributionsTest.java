/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contributions that fail, in a whole run over a catalogue that doesn't guard them itself: each loses only what it was asked for. */
class FailingContributionsTest {

    @TempDir
    private Path folder;

    /** Writes into what it is given. */
    private final Explainer vandal = new Explainer() {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return 1;
        }

        @Override
        public Attribution explain(ExplanationTask task) {
            java.util.Arrays.fill(task.signal(), 0.5f);
            task.prediction().label();
            return SegmentAttribution.of(task.segments(), new double[task.segments().size()]);
        }
    };

    /** Fails before it begins. */
    private final Explainer thrower = new Explainer() {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public Attribution explain(ExplanationTask task) {
            throw new UnsupportedOperationException();
        }
    };

    private static FaithfulnessMetric metric(boolean estimates) {
        return new FaithfulnessMetric() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of();
            }

            @Override
            public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
                if (!estimates) {
                    throw new InternalError("no estimate");
                }
                return 1;
            }

            @Override
            public MetricResult measure(MetricTask task) {
                throw new InternalError("no measure");
            }
        };
    }

    /** The built-in contributions and the failing ones. */
    private final class Catalog implements ContributionCatalog {

        private final ContributionCatalog builtin = new BuiltinCatalog();
        private final Map<String, Contribution> more = Map.of("acme.vandal", vandal, "acme.thrower", thrower, "acme.measure",
                metric(true), "acme.estimate", metric(false));

        Catalog() throws Exception {
        }

        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            List<ContributionInfo> all = new ArrayList<>(builtin.list(kind));
            more.forEach((id, contribution) -> {
                if (kind.type().isInstance(contribution)) {
                    all.add(new ContributionInfo(id, id, "", "", "com.acme"));
                }
            });
            return all;
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
            return more.containsKey(id) ? kind.type().cast(more.get(id)) : builtin.create(kind, id);
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    }

    private static ExplanationRequest request(AudioClip clip, String explainer, List<String> metrics) {
        return ExplanationRequest.of(clip, "toy", "", explainer).measuredBy(metrics);
    }

    @Test
    void eachLosesOnlyItself() throws Exception {
        AudioClip clip = AudioClip.ofMono(OnnxAgreementTest.signal(), 16000);
        try (ExecutorService executor = Executors.newFixedThreadPool(2);
                Model model = new ModelLoader(Recipes.all()).open(OnnxAgreementTest.modelPackage(folder, "wave_energy"))) {
            ExplanationRunner runner = new ExplanationRunner(new Catalog(), executor);
            ClipSession session = ClipSession.open(model, clip, executor);
            ExplanationRequest asked = request(clip, "leave-one-out", List.of("acme.measure", "sparseness", "acme.estimate"));
            Attribution before = runner.explain(session, request(clip, "leave-one-out", List.of()), Progress.none()).attribution();
            assertTrue(runner.estimate(session, asked) > 0);
            Explanation found = runner.explain(session, asked, Progress.none());
            assertEquals(List.of("acme.measure", "sparseness", "acme.estimate"), List.copyOf(found.metrics().keySet()));
            assertEquals(1, found.metrics().get("sparseness").values().size());
            assertTrue(found.metrics().get("acme.measure").verdict().contains("acme.measure failed (InternalError: no measure)"));
            assertTrue(found.metrics().get("acme.estimate").verdict().contains("acme.estimate failed (InternalError: no estimate)"));
            assertEquals(2, found.warnings().stream().map(Warning::code).filter("metric-failed"::equals).count());

            String message = assertThrows(ExplainException.class,
                    () -> runner.estimate(session, request(clip, "acme.thrower", List.of()))).getMessage();
            assertTrue(message.contains("explainer acme.thrower failed (IllegalStateException: out of order)"), message);

            runner.explain(session, request(clip, "acme.vandal", List.of()), Progress.none());
            assertEquals(before, runner.explain(session, request(clip, "leave-one-out", List.of()), Progress.none()).attribution());
        }
    }
}
