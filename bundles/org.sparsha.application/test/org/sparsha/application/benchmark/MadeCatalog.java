/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/** Two explainers, one that is told how often to ask, and metrics that ask about little. */
public final class MadeCatalog implements ContributionCatalog {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples", "How many.", 1, 1000, 20);
    private static final WholeNumberParameter GAIN = Parameter.wholeNumber("gain", "Gain", "How loud.", 1, 10, 1);

    private final Map<String, Contribution> made = new LinkedHashMap<>();

    /** Makes them all. */
    public MadeCatalog() {
        made.put("explainer alone", new Alone());
        made.put("explainer " + ExplanationRequest.DEFAULT_EXPLAINER, new Alone());
        made.put("explainer noisy", new Noisy());
        made.put("perturbation zeros", new Zeros());
        made.put("segmenter equal", new Equal());
        for (String id : List.of("deletion", "insertion", "comprehensiveness", "sufficiency", "plausibility", "necessity",
                "fidelity-in")) {
            made.put("metric " + id, new Figure(id));
        }
    }

    @Override
    public List<ContributionInfo> list(ExtensionKind<?> kind) {
        return made.keySet().stream().filter(name -> name.startsWith(kind.singular() + " "))
                .map(name -> name.substring(name.indexOf(' ') + 1)).map(id -> new ContributionInfo(id, id, id, id, "test")).toList();
    }

    @Override
    public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
        Contribution one = made.get(kind.singular() + " " + id);
        if (one == null) {
            throw new ExplainException("There is no " + kind.singular() + " '" + id + "'.");
        }
        return kind.type().cast(one);
    }

    @Override
    public List<BrokenContribution> broken() {
        return List.of();
    }

    /** Falls without each segment. */
    private static double[] falls(ExplanationTask task) throws ExplainException {
        List<Coalition> asked = new ArrayList<>(task.maskedModel().leaveOneOut());
        asked.add(Coalition.all(task.segments().size()));
        double[] scores = task.maskedModel().score(asked, task.progress());
        double[] falls = new double[task.segments().size()];
        for (int i = 0; i < falls.length; i++) {
            falls[i] = scores[falls.length] - scores[i];
        }
        return falls;
    }

    private static final class Alone implements Explainer {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return segments + 1L;
        }

        @Override
        public Attribution explain(ExplanationTask task) throws ExplainException {
            return SegmentAttribution.of(task.segments(), falls(task));
        }
    }

    private static final class Noisy implements Explainer {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of(SAMPLES, GAIN);
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return values.get(SAMPLES);
        }

        @Override
        public Attribution explain(ExplanationTask task) throws ExplainException {
            if (task.values().get(SAMPLES) < 10) {
                throw new ExplainException("Too few samples.");
            }
            SplittableRandom random = new SplittableRandom(task.seed());
            double[] falls = falls(task);
            for (int i = 0; i < falls.length; i++) {
                falls[i] += random.nextDouble() / task.values().get(SAMPLES);
            }
            return SegmentAttribution.of(task.segments(), falls);
        }
    }

    private static final class Zeros implements Perturbation {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public Replacement prepare(PerturbationContext context) {
            return (range, samples) -> java.util.Arrays.fill(samples, 0);
        }
    }

    private static final class Equal implements Segmenter {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public List<Segment> segment(SegmentationContext context) {
            List<Segment> segments = new ArrayList<>();
            long length = context.signal().length;
            for (int i = 0; i < 8; i++) {
                segments.add(Segment.of(new SampleRange(length * i / 8, length * (i + 1) / 8)));
            }
            return segments;
        }
    }

    /** A figure of the scores' order. */
    private record Figure(String id) implements FaithfulnessMetric {
        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public MetricResult measure(MetricTask task) {
            List<Double> scores = TimeScores.of(task.attribution()).scores();
            double sum = 0;
            for (int i = 0; i < scores.size(); i++) {
                sum += (i + id.length()) * scores.get(i);
            }
            return MetricResult.of(id, sum, "A figure.");
        }
    }
}
