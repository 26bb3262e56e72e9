/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SettingsForTest {

    private static final Parameter<?> SAMPLES = Parameter.wholeNumber("samples", "Samples", "How many.", 1, 1000, 100);
    private static final Parameter<?> WIDTH = Parameter.decimal("width", "Width", "How wide.", "s", 0, 1, 0.5);

    /** An explainer that is only asked for its parameters. */
    private record Silent(List<Parameter<?>> parameters) implements Explainer {
        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return 1;
        }

        @Override
        public Attribution explain(ExplanationTask task) throws ExplainException {
            throw new ExplainException("Not asked for here.");
        }
    }

    private record Nothing(List<Parameter<?>> parameters) implements Perturbation, Segmenter {
        @Override
        public Replacement prepare(PerturbationContext context) throws ExplainException {
            throw new ExplainException("Not asked for here.");
        }

        @Override
        public List<Segment> segment(SegmentationContext context) {
            return new ArrayList<>();
        }
    }

    private static final ContributionCatalog CATALOG = new ContributionCatalog() {
        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return List.of();
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) {
            Contribution made = switch (id) {
                case "sampling" -> new Silent(List.of(SAMPLES));
                case "windows" -> new Silent(List.of());
                case "fixed" -> new Nothing(List.of(WIDTH));
                default -> new Nothing(List.of());
            };
            return kind.type().cast(made);
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    };

    private static Map<String, String> settings(String explainer, Map<String, String> settings) throws ExplainException {
        ExplanationRequest request = ExplanationRequest.of(AudioClip.ofMono(new float[10], 8000), "clip.wav", "00", "sampling")
                .explainedBy("sampling", settings);
        return SettingsFor.explainer(explainer, List.of("sampling", "windows"), request, CATALOG);
    }

    @Test
    void whatAnotherHasIsForThatOne() throws ExplainException {
        for (String name : List.of("samples", "explainer.samples")) {
            assertEquals(Map.of(name, "50"), settings("sampling", Map.of(name, "50")));
            assertEquals(Map.of(), settings("windows", Map.of(name, "50")));
        }
    }

    @Test
    void whatAllHaveAndWhatNobodyHasStays() throws ExplainException {
        Map<String, String> all = Map.of("threshold", "0.5", "width", "0.2", "crossfade", "0", "segmenter.width", "0.3", "colour", "red");
        assertEquals(all, settings("sampling", all));
        assertEquals(all, settings("windows", all));
    }
}
